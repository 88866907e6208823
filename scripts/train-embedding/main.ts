import { parseOptions } from "./options.ts";
import { trainEmbedding } from "./train-embedding.ts";

await trainEmbedding(parseOptions(process.argv.slice(2)), (line) => console.log(line));
