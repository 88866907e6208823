import type { NoticePart, NoticeReply } from "../../reply/reply.ts";
import type { ConversationResult } from "../conversation.ts";

export const SILENCE: ConversationResult = { replies: [] };

/** A result of one notice with these paragraphs. */
export function say(...texts: readonly string[]): ConversationResult {
  return { replies: [noticeOf(texts.map(paragraph))] };
}

export function noticeOf(body: readonly NoticePart[], title?: string): NoticeReply {
  return { kind: "notice", body, ...(title !== undefined && { title }) };
}

export function paragraph(text: string): NoticePart {
  return { kind: "paragraph", text };
}

export function item(text: string, url: string | null = null): NoticePart {
  return { kind: "item", text, url };
}
