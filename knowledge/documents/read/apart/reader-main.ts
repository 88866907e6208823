import { Worker } from "node:worker_threads";
import { createBoilerplate } from "../boilerplate/boilerplate.ts";
import { readFileDocuments } from "../read-file.ts";
import type { ReaderMessage, ReadRequest } from "./reader-protocol.ts";

/** The process that files are read in; see reader-process.ts. It ends when the one that started it does. */

process.on("disconnect", () => process.exit());
endWithParent();
process.on("message", (request: ReadRequest) => void answer(request));

async function answer({ file, boilerplate, maxFileBytes }: ReadRequest): Promise<void> {
  send({ kind: "begin" });
  const onPage = (done: number, total: number) => send({ kind: "page", done, total });
  const options = { boilerplate: createBoilerplate(boilerplate), maxFileBytes, onPage };
  for await (const reading of readFileDocuments(file, options)) send({ kind: "reading", reading });
  send({ kind: "done" });
}

function send(message: ReaderMessage): void {
  process.send?.(message);
}

/** A file may keep this thread in a loop that hears of no disconnect: another thread looks whether the parent lives. */
function endWithParent(): void {
  const watch = `setInterval(() => process.ppid === ${process.ppid} || process.kill(process.pid, "SIGKILL"), 1000)`;
  new Worker(watch, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
}
