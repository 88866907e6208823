import { describeEmbedder } from "./embedder.contract.ts";
import { createFakeEmbedder } from "./fake-embedder.ts";

describeEmbedder("The stand-in of these tests", async () => createFakeEmbedder());
