import { type Language, loadLanguage } from "../../../knowledge/language/language.ts";
import { type HeldOut, holdOut } from "./hold-out.ts";
import { type OfficePassage, readOfficePassages, sampleByDocument } from "./office-passage.ts";

/** An office's corpus as it is trained on and measured with. */
export interface PreparedCorpus {
  readonly language: Language;
  readonly passages: readonly OfficePassage[];
  readonly heldOut: HeldOut;
  /** Positions of the passages that held-out sentences are looked for in, rising. */
  readonly measured: readonly number[];
}

/** Bounds in passages that keep 42,555 articles on two cores within about five minutes. */
const LIMITS = { trained: 40_000, measured: 8000 } as const;

/** Throws with what to do when the corpus cannot be read. */
export async function prepareCorpus(path: string): Promise<PreparedCorpus> {
  const language = loadLanguage();
  const all = await readOfficePassages(path, language);
  const passages = sampleByDocument(all, LIMITS.trained).flatMap((position) => all[position] ?? []);
  const measured = sampleByDocument(passages, LIMITS.measured);
  const positions = new Set(measured);
  return { language, passages, measured, heldOut: holdOut(passages, (position) => positions.has(position)) };
}
