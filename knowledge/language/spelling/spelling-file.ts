import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** One entry of a spelling file: ways to write it and what they stand for, the likeliest first. */
export interface SpellingEntry {
  readonly written: readonly string[];
  readonly meanings: readonly string[];
}

export interface SpellingData {
  readonly abbreviations: readonly SpellingEntry[];
  /** Abbreviations of document types: they stay as they are beside a number. */
  readonly documentTypes: readonly SpellingEntry[];
  readonly chat: readonly SpellingEntry[];
}

/** A spelling file that cannot be used; the message names file and entry and says what to do, in Vietnamese. */
export class SpellingFileError extends Error {
  override readonly name = "SpellingFileError";
}

const meaning = z.string().trim().min(1);
const entries = z.record(z.string().trim().min(1), z.union([meaning, z.array(meaning).min(1)]));
const abbreviationFile = z.strictObject({ "viet-tat": entries, "loai-van-ban": entries });
const chatFile = z.strictObject({ "viet-tat-khi-nhan-tin": entries });

/** Reads `abbreviations.yaml` and `chat-spelling.yaml` of a folder. Throws SpellingFileError. */
export async function readSpellingFiles(folder: string): Promise<SpellingData> {
  const abbreviations = await readYaml(join(folder, "abbreviations.yaml"), abbreviationFile);
  const chat = await readYaml(join(folder, "chat-spelling.yaml"), chatFile);
  return {
    abbreviations: toEntries(abbreviations["viet-tat"]),
    documentTypes: toEntries(abbreviations["loai-van-ban"]),
    chat: toEntries(chat["viet-tat-khi-nhan-tin"]),
  };
}

async function readYaml<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new SpellingFileError(`Không mở được ${file}: hãy kiểm tra tệp có tồn tại và có quyền đọc.`, {
      cause,
    });
  });
  const result = schema.safeParse(parseYaml(file, text));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const entry = issue?.path.join(" › ") || (issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : "");
  throw new SpellingFileError(
    `${file}, mục "${entry}": hãy viết theo dạng "VIẾT TẮT: nghĩa" hoặc "VIẾT TẮT: [nghĩa 1, nghĩa 2]" ` +
      "(số và có/không đặt trong dấu nháy), đúng dưới các tiêu đề có sẵn trong tệp.",
  );
}

function parseYaml(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw new SpellingFileError(`${file} không đúng dạng YAML (${reason}): hãy sửa dòng được nêu.`, {
      cause,
    });
  }
}

/** `ko, k, hok` as a key are three ways to write one thing. */
function toEntries(section: Readonly<Record<string, string | readonly string[]>>): SpellingEntry[] {
  return Object.entries(section).map(([key, value]) => ({
    written: key
      .split(",")
      .map((way) => way.trim().normalize("NFC"))
      .filter((way) => way !== ""),
    meanings: (typeof value === "string" ? [value] : value).map((text) => text.normalize("NFC")),
  }));
}
