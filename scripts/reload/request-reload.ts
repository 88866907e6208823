import { Readable } from "node:stream";
import { z } from "zod";
import { botMessages } from "../../bot/index.ts";
import { fillIn, messages } from "../../server/messages.ts";
import { ErrorSchema, ReloadResultSchema } from "../../server/outcome-schema.ts";
import { NDJSON } from "../../server/routes/reload.ts";
import { StartError } from "../../server/start-error.ts";
import { linesOf } from "../lines-of.ts";

const { reload } = messages;
const { reloadSteps } = botMessages;

const ProgressSchema = z.object({
  kind: z.literal("progress"),
  step: z.enum(["read", "split", "embed", "index", "check", "save", "swap"]),
  done: z.number(),
  total: z.number(),
  page: z.object({ file: z.string(), done: z.number(), total: z.number() }).optional(),
});
const LineSchema = z.union([ProgressSchema, ReloadResultSchema]);
type Line = z.infer<typeof LineSchema>;

interface ReloadRequest {
  /** Of the server, without a path. */
  readonly address: string;
  readonly adminToken: string;
  readonly print: (line: string) => void;
}

/** Resolves when the new corpus serves. Throws a StartError with one line when it does not, or when that is unknown. */
export async function requestReload({ address, adminToken, print }: ReloadRequest): Promise<void> {
  const response = await post(address, adminToken);
  if (!response.ok || response.body === null) throw new StartError(await refusalOf(response, address));
  let last: Line | undefined;
  for await (const line of progressOf(response.body)) {
    last = line;
    if (line.kind === "progress") print(describeProgress(line));
  }
  report(last, print);
  if (last?.kind === "reloaded" && last.openFindings > 0)
    print(fillIn(reload.openFindings, { count: last.openFindings, address: `${address}/admin` }));
}

function describeProgress({ step, done, total, page }: z.infer<typeof ProgressSchema>): string {
  const files = fillIn(reload.progress, { step: reloadSteps[step], done, total });
  return page === undefined ? files : `${files} (${fillIn(messages.admin.progressPage, page)})`;
}

async function post(address: string, adminToken: string): Promise<Response> {
  try {
    return await fetch(`${address}/api/admin/reload`, {
      method: "POST",
      headers: { Authorization: `Bearer ${adminToken}`, Accept: NDJSON },
    });
  } catch {
    throw new StartError(fillIn(reload.notRunning, { address }));
  }
}

async function refusalOf(response: Response, address: string): Promise<string> {
  if (response.status === 401) return fillIn(reload.wrongToken, { address });
  if (response.status === 404) return fillIn(reload.disabled, { address });
  const body = ErrorSchema.safeParse(await response.json().catch(() => undefined));
  return fillIn(reload.refused, { message: body.success ? body.data.error.message : response.status });
}

async function* progressOf(body: NonNullable<Response["body"]>): AsyncGenerator<Line> {
  try {
    for await (const line of linesOf(Readable.fromWeb(body))) yield LineSchema.parse(JSON.parse(line));
  } catch {
    throw new StartError(reload.interrupted);
  }
}

function report(last: Line | undefined, print: (line: string) => void): void {
  if (last?.kind === "failed") throw new StartError(fillIn(reload.failed, { reason: last.reason }));
  if (last?.kind === "busy")
    throw new StartError(fillIn(reload.refused, { message: messages.errors["reload-busy"] }));
  if (last?.kind !== "reloaded") throw new StartError(reload.interrupted);
  for (const skipped of last.skipped) print(fillIn(reload.skipped, skipped));
  print(fillIn(reload.reloaded, { ...pickNumbers(last), seconds: writeSeconds(last.milliseconds) }));
}

function pickNumbers({ documents, passages, embedded }: Extract<Line, { kind: "reloaded" }>) {
  return { documents, passages, embedded };
}

/** `1,3` for 1,340 ms, with the comma that Vietnamese uses. */
function writeSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1).replace(".", ",");
}
