import { writeFileSync } from "node:fs";
import { z } from "zod";
import { isSyllable } from "../knowledge/language/index.ts";
import { LANGUAGE_FILE } from "../knowledge/restore/language-pairs.ts";
import { packLanguage } from "../knowledge/restore/pack-language.ts";
import { COUNTS_FILE } from "../knowledge/retrieve/syllable-rarity.ts";
import { readCommandLine, runCommand } from "./command-line.ts";
import { countPairs, countSyllables, languageFiles } from "./training/language-counts/count-language.ts";

const USAGE = "Dùng: npm run count:language -- [--shared THƯ_MỤC]";

const schema = z.object({
  shared: z.string().min(1).default("../shared"),
  rest: z.array(z.string()).max(0, USAGE),
});

/** Counts syllables and pairs of syllables in Vietnamese at large, for weighing words and putting accents back. */
await runCommand(async () => {
  const { shared } = readCommandLine(schema);
  const files = await languageFiles(shared);
  const syllables = await countSyllables(files);
  writeFileSync(COUNTS_FILE, syllables.write());
  // Nobody who leaves accents out means the foreign `gāndhī`.
  const listed = syllables.listed().flatMap(([syllable]) => (isSyllable(syllable) ? [syllable] : []));
  const pairs = await countPairs(files, listed);
  const packed = packLanguage(pairs);
  writeFileSync(LANGUAGE_FILE, packed);
  process.stdout.write(
    `${listed.length} syllables; ${pairs.seconds.length} pairs in ${packed.length} bytes\n`,
  );
});
