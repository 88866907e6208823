import { z } from "zod";
import { dataFileMessage } from "../data-file-messages.ts";

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

const meaning = z.string().trim().min(1);

/** `ko, k, hok` as a key are three ways to write one thing. */
const entries = z
  .record(
    z.string().trim().min(1),
    z.union([meaning, z.array(meaning).min(1)], { error: () => dataFileMessage("abbreviation") }),
  )
  .transform((section) =>
    Object.entries(section).map(
      ([key, value]): SpellingEntry => ({
        written: key
          .split(",")
          .map((way) => way.trim().normalize("NFC"))
          .filter((way) => way !== ""),
        meanings: [value].flat().map((text) => text.normalize("NFC")),
      }),
    ),
  );

/** data/abbreviations.yaml. */
export const abbreviationsSchema = z.strictObject({ "viet-tat": entries, "loai-van-ban": entries });

/** data/chat-spelling.yaml. */
export const chatSpellingSchema = z.strictObject({ "viet-tat-khi-nhan-tin": entries });
