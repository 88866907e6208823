import { hashText } from "../../random.ts";
import { isOwn } from "../examples/training-sets.ts";

/** Examples that are left out together: whether one belongs to them. */
type Fold<Example> = (example: Example) => boolean;

interface Asked {
  readonly set: string;
  readonly question: string;
}

const OWN_FOLDS = 5;

/** Our own questions in five folds. One question over the pages alone and among other documents is in the same fold. */
export function ownFolds(seed: number): Fold<Asked>[] {
  return Array.from({ length: OWN_FOLDS }, (_, fold) => {
    return (example) => isOwn(example) && hashText(`${seed} ${example.question}`) % OWN_FOLDS === fold;
  });
}

/** Every set that is not ours as a whole. */
export function otherSetFolds(examples: readonly Asked[]): Fold<Asked>[] {
  const others = new Set(examples.filter((example) => !isOwn(example)).map(({ set }) => set));
  return [...others].map((set) => (example) => example.set === set);
}

/** Each example of the folds with the model that was fitted without its fold; fold by fold. */
export function fitOutOfFold<Example, Model>(
  examples: readonly Example[],
  folds: readonly Fold<Example>[],
  fitModel: (examples: readonly Example[]) => Model,
): { example: Example; model: Model }[] {
  return folds.flatMap((isLeft) => {
    const left = examples.filter(isLeft);
    if (left.length === 0) return [];
    const model = fitModel(examples.filter((example) => !isLeft(example)));
    return left.map((example) => ({ example, model }));
  });
}
