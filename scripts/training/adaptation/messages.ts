import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const wording = z.string().min(1);

/** What `npm run train` says. */
export const messages = z
  .strictObject({
    ...{ usage: wording, read: wording, heldOut: wording, before: wording, round: wording, after: wording },
    ...{
      tooSmall: wording,
      otherModel: wording,
      unknown: wording,
      kept: wording,
      chance: wording,
      fusedFalls: wording,
    },
    ...{ otherChosen: wording, seconds: wording },
    columns: z.strictObject({ figure: wording, before: wording, after: wording, gain: wording }),
    rows: z.strictObject({
      ...{ vectorsAt1: wording, vectorsAt10: wording, vectorsMrr: wording },
      ...{ fusedAt1: wording, fusedAt10: wording, fusedMrr: wording },
    }),
  })
  .parse(parse(readFileSync(new URL("../../messages.vi.yaml", import.meta.url), "utf8")).train);

/** The sentence with its `{name}` places filled; numbers as they are written in Vietnamese. */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => written(values[name] ?? place));
}

function written(value: string | number): string {
  return typeof value === "number" ? value.toLocaleString("vi-VN") : value;
}
