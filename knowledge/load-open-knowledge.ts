import type { Knowledge } from "./knowledge.ts";
import type { KnowledgeOptions } from "./settings.ts";

/**
 * As open-knowledge.ts, which is loaded only now: the model's runtime takes longer to load than everything else
 * together, and whoever only wants the sentences of a text is to be spared it.
 */
export async function openKnowledge(options: KnowledgeOptions): Promise<Knowledge> {
  const { openKnowledge: open } = await import("./open-knowledge.ts");
  return open(options);
}
