import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

// Read without the loader of data files, which says with these what is wrong.
const file = new URL("./data-file-messages.vi.yaml", import.meta.url);
const messages = z
  .strictObject({
    unreadable: z.string(),
    badYaml: z.string(),
    wrongEntry: z.string(),
    needText: z.string(),
    needList: z.string(),
    needEntries: z.string(),
    unknownEntry: z.string(),
    wrongValue: z.string(),
    abbreviation: z.string(),
    synonymGroup: z.string(),
  })
  .parse(parse(readFileSync(file, "utf8")));

/** A sentence in Vietnamese with its `{name}` places filled. */
export function dataFileMessage(key: keyof typeof messages, values: Record<string, string> = {}): string {
  return fillMessage(messages[key], values);
}

/** A message with its `{name}` places filled. */
export function fillMessage(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
