/**
 * `make` with some of its last values kept, so that what is asked for again soon is the same object. A direct-mapped
 * cache: each index has one of `slots` slots and drives out what was there. A map whose entries come and go leaves old
 * tables behind, through which the garbage collector keeps all former values alive until its next full round (70 MB while
 * a corpus is read).
 */
export function createDirectMappedCache<Value>(
  slots: number,
  make: (index: number) => Value,
): (index: number) => Value {
  const kept: ({ readonly index: number; readonly value: Value } | undefined)[] = Array.from({
    length: slots,
  });
  return (index) => {
    const found = kept[index % slots];
    if (found?.index === index) return found.value;
    const value = make(index);
    kept[index % slots] = { index, value };
    return value;
  };
}
