import fc from "fast-check";

/** Bodies that a service never sends: no JSON, deep nesting, and genuine events with one value exchanged. */
export function hostileBody(event: unknown): fc.Arbitrary<Uint8Array> {
  const spoilt = fc
    .tuple(fc.nat(), fc.jsonValue())
    .map(([place, value]) => JSON.stringify(exchange(event, { place, value })));
  const cut = fc.nat().map((end) => JSON.stringify(event).slice(0, end % JSON.stringify(event).length));
  const deep = fc
    .tuple(fc.constantFrom("[", '{"message":', '{"result":'), fc.integer({ min: 1, max: 20_000 }))
    .map(([opening, depth]) => opening.repeat(depth));
  const nested = fc
    .integer({ min: 1, max: 5_000 })
    .map((depth) => `${"[".repeat(depth)}${"]".repeat(depth)}`);
  const texts = fc.oneof(spoilt, spoilt, spoilt, cut, fc.json(), deep, nested, fc.string({ unit: "binary" }));
  return fc.oneof(
    texts.map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 64 }),
  );
}

/** A copy in which one value, counted in the order of reading, is another. */
function exchange(event: unknown, { place, value }: { place: number; value: unknown }): unknown {
  const paths = pathsIn(event);
  const path = paths[place % paths.length] ?? [];
  return exchangeAt(event, path, value);
}

function exchangeAt(node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const entries = Object.entries(Object(node));
  return Object.fromEntries(
    entries.map(([name, child]) => [name, name === key ? exchangeAt(child, rest, value) : child]),
  );
}

function pathsIn(node: unknown): string[][] {
  if (typeof node !== "object" || node === null) return [[]];
  const below = Object.entries(node).flatMap(([key, child]) => pathsIn(child).map((path) => [key, ...path]));
  return [[], ...below];
}
