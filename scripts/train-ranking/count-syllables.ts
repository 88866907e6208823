import { join } from "node:path";
import { UNLISTED_COUNT } from "../../knowledge/search/syllable-rarity.ts";
import { matchingForm } from "../../knowledge/text/index.ts";
import { textFiles } from "../train-embedding/prepare.ts";
import { readTexts } from "../train-embedding/read-texts.ts";

/**
 * The content of syllable-counts.tsv: what stands in the texts below `shared/text` and the articles of the set legal,
 * most frequent first; the first line is the count of all. Rare ones are left out, as half of them are slips and names.
 */
export async function countSyllables(shared: string): Promise<string> {
  const files = await textFiles({
    text: join(shared, "text"),
    legal: join(shared, "eval/legal/corpus.jsonl.gz"),
  });
  const counts = new Map<string, number>();
  let total = 0;
  for (const file of files) {
    for await (const { title, lead, body } of readTexts(file)) {
      for (const syllable of matchingForm(`${title}\n${lead}\n${body}`).split(" ")) {
        counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
        total += 1;
      }
    }
  }
  const listed = [...counts].filter(([syllable, count]) => syllable !== "" && count > UNLISTED_COUNT);
  listed.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return [["", total], ...listed].map(([syllable, count]) => `${syllable}\t${count}\n`).join("");
}
