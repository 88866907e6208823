/** At most `count` of the items at even distances, in their order. */
export function spread<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, items.length / count);
  return items.filter((_, i) => i === 0 || Math.floor(i / step) !== Math.floor((i - 1) / step));
}
