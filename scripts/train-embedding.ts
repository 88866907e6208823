import { runCommand } from "./command-line.ts";
import { parseOptions } from "./training/embedding/options.ts";
import { trainEmbedding } from "./training/embedding/train-embedding.ts";

/** Trains the embedded model on texts, then on citizens' questions. */
await runCommand(() => trainEmbedding(parseOptions(process.argv.slice(2)), console.log));
