import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { readInputs, writeLines, writeOffice } from "../../evaluate/citizens/prepare-citizens.ts";
import type { TrainingSet } from "./training-set.ts";

/** The names of the sets of citizens' questions. */
export const CITIZEN_SETS = ["office", "citizens"] as const;

/**
 * Citizens' questions of the part `choose`, which no embedded model has learned: over an office's documents, and over all
 * articles together with the pages (`mixed`). `near` questions, which only look answered, are among them. Written into
 * `<work>/citizens`. Throws UsageError as readInputs does.
 */
export async function prepareCitizenSets(
  shared: string,
  work: string,
  mixed: Pick<TrainingSet, "corpus" | "dataDir">,
): Promise<TrainingSet[]> {
  const folder = join(work, "citizens");
  mkdirSync(folder, { recursive: true });
  const inputs = readInputs({ shared, part: "choose", limit: undefined });
  const { corpusPath } = await writeOffice(inputs, shared, folder);
  const asked = inputs.questions.map(({ id, question, style, relevant, span }) => {
    const answerable = style !== "near";
    return { id, question, answerable, ...(answerable && { relevant, span }) };
  });
  // Half of the office's laws are one document each: there only the words of an answer tell its passage.
  const inOffice = writeLines(join(folder, "office.jsonl"), asked);
  const amongAll = writeLines(
    join(folder, "citizens.jsonl"),
    asked.map(({ span: _, ...question }) => question),
  );
  const usual = { leftOutWeight: 0.6, isUsual: true, drawnOf: (limit: number) => 4 * limit };
  return [
    {
      name: "office",
      corpus: corpusPath,
      dataDir: join(work, "office", "data"),
      questions: inOffice,
      ...usual,
    },
    { name: "citizens", ...mixed, questions: amongAll, ...usual },
  ];
}
