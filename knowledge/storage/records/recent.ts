/**
 * `make` with some of its last values kept, so that what is asked for again soon is the same object. Each place has one
 * of `limit` slots: a map whose entries come and go leaves old tables behind, through which the collector keeps all
 * former values alive until its next full round (70 MB while a corpus is read).
 */
export function createRecent<Value>(limit: number, make: (place: number) => Value): (place: number) => Value {
  const slots: ({ readonly place: number; readonly value: Value } | undefined)[] = Array.from({
    length: limit,
  });
  return (place) => {
    const kept = slots[place % limit];
    if (kept?.place === place) return kept.value;
    const value = make(place);
    slots[place % limit] = { place, value };
    return value;
  };
}
