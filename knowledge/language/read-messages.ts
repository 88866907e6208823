import { z } from "zod";
import { fillMessage } from "./data-file-messages.ts";
import { readDataFiles } from "./read-data-files.ts";

/**
 * A function that gives the messages of a YAML file with their `{name}` places filled. The file must have exactly these keys; it
 * is read once, when the first message is needed.
 */
export function readMessages<Key extends string>(folder: string, file: string, keys: readonly Key[]) {
  const files = z.object({ [file]: z.record(z.enum(keys), z.string()) });
  let messages: Readonly<Record<Key, string>> | undefined;
  return (key: Key, values: Readonly<Record<string, string | number>> = {}): string => {
    messages ??= readDataFiles(folder, files)[file]!;
    return fillMessage(messages[key], values);
  };
}
