/** The items by falling score; those of the same score in the order given. Each score is worked out once. */
export function bestFirst<Item>(
  items: readonly Item[],
  scoreOf: (item: Item, index: number) => number,
): Item[] {
  return items
    .map((item, index) => ({ item, score: scoreOf(item, index) }))
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
