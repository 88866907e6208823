import { parseOptions } from "./training/embedding/options.ts";
import { trainEmbedding } from "./training/embedding/train-embedding.ts";

await trainEmbedding(parseOptions(process.argv.slice(2)), (line) => console.log(line));
