import fc from "fast-check";
import type { ChannelName } from "../../bot/index.ts";
import type { RawRequest } from "./raw-request.ts";
import { textUpdate, trueHeaders } from "./serve-bot.ts";

/** Stands in every text, and must never show in a log. */
export const WORD = "phongdotrongtinnhan";
/** The person of every update, likewise. */
export const PERSON = 912_345_678;

const DEEP = 100_000;

const name = fc.constantFrom<ChannelName>("telegram", "zalo-bot", "zalo-oa");
const anyText = fc.string({ unit: "binary", maxLength: 60 }).map((text) => `${text}${WORD}`);
const loneSurrogates = fc.constantFrom("\\ud83d", "\\udc00\\ud800", "\\ud800x\\udfff");

/** Values that have no place where they are put. */
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    "",
    [],
    {},
    0,
    -1,
    1e308,
    -1e308,
    2 ** 53,
    1e21,
    0.1,
    "0",
    "-1",
  ),
  fc.constantFrom<unknown>("message.text.received", "user_send_text", "GROUP", "private", "/start", "\u0000"),
  fc.constantFrom<unknown>("x".repeat(5_000), Array(1_000).fill(1), { toString: 1, valueOf: 2, length: -1 }),
  anyText,
  fc.jsonValue({ maxDepth: 3 }),
);

/** A text message in which one value anywhere was replaced or left out. */
const spoiltUpdate = fc
  .record({ channel: name, id: fc.nat(), at: fc.nat(), odd: fc.option(oddValue, { nil: undefined }) })
  .map(({ channel, id, at, odd }) => {
    const update = textUpdate(channel, WORD, id, PERSON);
    const places = placesOf(update);
    const place = places[at % places.length] ?? [];
    return { channel, body: JSON.stringify(replaceAt(update, place, odd)) ?? "" };
  });

/** Bodies that JSON.stringify would not write. */
const rawBody = fc
  .record({ channel: name, id: fc.nat(), how: fc.nat(12), surrogate: loneSurrogates })
  .map(({ channel, id, how, surrogate }) => {
    const good = JSON.stringify(textUpdate(channel, WORD, id, PERSON));
    const bodies = [
      ...[
        "",
        "{}",
        "[]",
        "null",
        `"${WORD}"`,
        good.slice(0, id % good.length),
        `${good}${good}`,
        `\ufeff${good}`,
      ],
      good.replace(WORD, `${WORD}${surrogate}`),
      good.replaceAll(/:(\d+)/g, ":99999999999999999999999999999999$1e999"),
      good.replace("{", `{"__proto__":{"isAdmin":true,"text":"${WORD}"},"constructor":{"prototype":{}},`),
      good.replace("{", `{"update_id":"x","message":null,"event_name":[],`),
      good.replace(`"${WORD}"`, "[".repeat(2_000) + "]".repeat(2_000)),
    ];
    return { channel, body: bodies[how] ?? "" };
  });
const bytes = fc
  .record({ channel: name, body: fc.uint8Array({ maxLength: 300 }) })
  .map(({ channel, body }) => ({ channel, body }));
const anyJson = fc
  .record({ channel: name, value: fc.jsonValue() })
  .map(({ channel, value }) => ({ channel, body: JSON.stringify(value) }));

/** With the secret or signature that the service itself would send. */
export const verified: fc.Arbitrary<RawRequest> = fc
  .record({
    what: fc.oneof({ arbitrary: spoiltUpdate, weight: 3 }, rawBody, bytes, anyJson),
    type: fc.constantFrom("application/json", "text/plain", "multipart/form-data", "", "\u00ff;charset=x"),
    isChunked: fc.boolean(),
  })
  .map(({ what: { channel, body }, type, isChunked }) => ({
    path: `/webhooks/${channel}`,
    headers: { "Content-Type": type, ...trueHeaders(channel, body) },
    ...{ body, isChunked },
  }));

/** What stands in place of the secret or signature. */
const wrongSecret = fc.constantFrom<(right: string) => string | readonly string[] | undefined>(
  () => undefined,
  () => "",
  () => WORD,
  (right) => right.slice(0, -1),
  (right) => `${right}x`,
  (right) => [right, right],
  (right) => `${right}, ${WORD}`,
  (right) => right.split("").reverse().join(""),
  () => "\u00e9\u00ff",
);

/** Good updates with a wrong secret or none. */
export const unverified: fc.Arbitrary<RawRequest> = fc
  .record({
    channel: name,
    id: fc.nat(),
    wrong: wrongSecret,
    type: fc.constantFrom("application/json", "a/b"),
  })
  .map(({ channel, id, wrong, type }) => {
    const body = JSON.stringify(textUpdate(channel, WORD, id, PERSON));
    const headers: Record<string, string | readonly string[]> = { "Content-Type": type };
    for (const [header, right] of Object.entries(trueHeaders(channel, body))) {
      const value = header === "X-ZEvent-Timestamp" ? right : wrong(right);
      if (value !== undefined) headers[header] = value;
    }
    return { path: `/webhooks/${channel}`, headers, body };
  });

/** Far too deep, in arrays and in objects; within the limit of a webhook's size. */
export function deepBodies(channel: ChannelName): string[] {
  const good = JSON.stringify(textUpdate(channel, WORD, 7, PERSON));
  const arrays = "[".repeat(DEEP) + "]".repeat(DEEP);
  const objects = `${'{"a":'.repeat(DEEP / 3)}1${"}".repeat(DEEP / 3)}`;
  return [arrays, objects, good.replace(`"${WORD}"`, arrays), good.replace(`"${WORD}"`, objects)];
}

type Place = readonly (string | number)[];

/** The way to every value within, the outermost left out. */
function placesOf(value: unknown, at: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...placesOf(inner, [...at, key])]);
}

/** A copy with another value there; without it for undefined. */
function replaceAt(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (typeof value !== "object" || value === null || key === undefined) return by;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === key ? replaceAt(inner, rest, by) : inner]),
  );
}
