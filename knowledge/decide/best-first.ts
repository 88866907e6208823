/** The items in the order of their scores, the highest first; those of the same score as they were. */
export function bestFirst<Item>(items: readonly Item[], scoreOf: (item: Item, at: number) => number): Item[] {
  return items
    .map((item, at) => ({ item, score: scoreOf(item, at) }))
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
