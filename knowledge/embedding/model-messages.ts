import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const file = new URL("./model-messages.vi.yaml", import.meta.url);
const messages = z
  .strictObject({ damaged: z.string(), otherStart: z.string(), notLoaded: z.string() })
  .parse(parse(readFileSync(file, "utf8")));

/** A sentence in Vietnamese with its `{name}` places filled. */
export function modelMessage(key: keyof typeof messages, values: Record<string, string>): string {
  return messages[key].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
