import { isOwn } from "../examples/training-sets.ts";

/** What a set counts altogether: our own questions are what is asked, the others keep the weights general. */
const SET_WEIGHT = { own: 1000, other: 500 };

/** What each example counts, so that a large set counts no more than a small one. `weightOf`: within its set. */
export function weighBySet<Example extends { readonly set: string }>(
  examples: readonly Example[],
  weightOf: (example: Example) => number = () => 1,
): number[] {
  const totals = new Map<string, number>();
  for (const example of examples) totals.set(example.set, (totals.get(example.set) ?? 0) + weightOf(example));
  return examples.map((example) => {
    const wanted = isOwn(example) ? SET_WEIGHT.own : SET_WEIGHT.other;
    return (weightOf(example) * wanted) / (totals.get(example.set) ?? 1);
  });
}
