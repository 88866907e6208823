// Lets Node run the project's TypeScript as it is: `node --import ./scripts/typescript.mjs FILE.ts`.
// Node 22.18 and later do so themselves; for Node 20 each .ts file goes through esbuild when it is imported.
// (tsx would do the same, but it also rewrites what comes from node_modules: 90 MB more for transformers alone.)
import { register } from "node:module";

if (!process.features.typescript) register("./typescript-hooks.mjs", import.meta.url);
