import type { Knowledge } from "./knowledge.ts";
import type { KnowledgeOptions } from "./settings.ts";

/**
 * Opens a corpus: from its snapshot when that is whole and nothing changed since, else by building it. Throws, saying what
 * to do, when the corpus or the model cannot be read.
 *
 *     const knowledge = await openKnowledge({ corpusPath: "knowledge/corpus", dataDir: ".data" });
 *     const outcome = await knowledge.ask("dân vận khéo là gì?");
 *     if (outcome.kind === "answer") console.log(outcome.passages[0]?.highlight);
 *     await knowledge.close();
 *
 * open-knowledge.ts is imported only here: the model's runtime takes longer to load than everything else together, and
 * whoever only wants the sentences of a text is spared it.
 */
export async function openKnowledge(options: KnowledgeOptions): Promise<Knowledge> {
  const { openKnowledge: open } = await import("./open-knowledge.ts");
  return open(options);
}
