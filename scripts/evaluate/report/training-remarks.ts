import type { SetTraining } from "./evaluation.ts";

const REMARKS: Readonly<Record<SetTraining, string>> = {
  unseen: "",
  "cross-validated": " (cross-validated)",
  seen: " (seen in training)",
};

interface TrainedSet {
  readonly set: string;
  readonly training: SetTraining;
}

/** What stands behind the name of a figure of ours on this set. */
export function remarkOn({ training }: Pick<TrainedSet, "training">): string {
  return REMARKS[training];
}

/** How to read the figures of ours on sets that the model has learned from; empty without such sets. */
export function explainTraining(sets: readonly TrainedSet[]): string {
  const named = (wanted: SetTraining) =>
    sets.flatMap(({ set, training }) => (training === wanted ? set : [])).join(", ");
  const [validated, seen] = [named("cross-validated"), named("seen")];
  return [
    validated &&
      `The model has learned from the questions of ${validated}: there ours is cross-validated, each question ranked by a model that was trained in the same way without it; times and memory are those of the first of these models.`,
    seen &&
      `The model has seen the questions of ${seen} in training: there the figures of ours are too good.`,
  ]
    .filter(Boolean)
    .join(" ");
}
