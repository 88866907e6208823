import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import { clip } from "../clip.ts";
import { LONGEST_QUESTION } from "./message-length.ts";

/** Lines that say how a follow-up was understood; empty when the question was taken as written. */
export function understoodLines(question: string | null): string[] {
  if (question === null) return [];
  return [fillIn(messages.reply.understood, { question: clip(question, LONGEST_QUESTION) }), ""];
}
