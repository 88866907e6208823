import { readFileSync } from "node:fs";
import { z } from "zod";

const PACKAGE = new URL("../../package.json", import.meta.url);
const schema = z.object({ scripts: z.object({ start: z.string().regex(/^node .*server\/main\.ts$/) }) });

/** What `npm start` gives to node: its flags, and the program. Every process that is measured runs with these flags. */
export function readStartArguments(): { readonly flags: readonly string[]; readonly program: string } {
  const { scripts } = schema.parse(JSON.parse(readFileSync(PACKAGE, "utf8")));
  const words = scripts.start.split(" ").slice(1);
  return { flags: words.slice(0, -1), program: words.at(-1) ?? "" };
}
