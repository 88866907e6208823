import type { Context } from "hono";
import { HttpProblem } from "./http-problem.ts";

/** The fields of a form; a field that comes several times is a list. Throws an HttpProblem for any other body. */
export async function readForm(c: Context): Promise<Record<string, unknown>> {
  const type = c.req.header("Content-Type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    throw new HttpProblem("unsupported-media-type");
  }
  try {
    return await c.req.parseBody({ all: true });
  } catch {
    throw new HttpProblem("bad-request");
  }
}
