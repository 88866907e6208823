import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const wording = z.string().min(1);
/** Exactly these keys, each with a wording. */
const words = <const K extends string>(...keys: K[]) => z.record(z.enum(keys), wording);
const lines = z.array(wording).min(1);
const abstention = z.strictObject({ title: wording, text: wording, next: z.array(wording).min(1) });

const MessagesSchema = z.strictObject({
  // Shared with the web page.
  age: words("issued", "dated", "known", "years", "months", "days", "today", "mayHaveChanged", "unknown"),
  abstained: z.record(
    z.enum(["nothing-near", "unknown-document-number", "detail-missing", "off-topic"]),
    abstention,
  ),
  reloadSteps: words("read", "split", "embed", "index", "check", "save", "swap"),
  // How replies are shown in a chat.
  reply: words(
    ...(["understood", "source", "summarySource", "section", "part", "wholePassage", "more"] as const),
    ...(["openSource", "helpful", "wrong", "choices", "choicesHint", "doubtful", "resend"] as const),
    ...(["zaloMark", "zaloMore", "zaloFeedback", "zaloPick", "zaloDoubtful"] as const),
  ),
  // What is said in a conversation: greeting, help, commands, floods.
  talk: z.strictObject({
    greeting: words("title", "what", "keeps", "how", "brief", "group"),
    help: z.strictObject({ title: wording, how: wording, commands: lines, admin: lines }),
    small: words("hello", "thanks", "noted"),
    media: words("sticker", "picture", "voice", "other"),
    question: words("empty", "tooLong"),
    choose: words("none", "outOfRange", "first", "stale"),
    more: words("none", "end", "changed"),
    verdict: words("helpful", "wrong", "none"),
    resend: words("going", "none"),
    forget: words("title", "done"),
    limit: words("flood", "unknownCommand"),
    document: words(
      ...(["explain", "unknown", "unknownNext", "several", "severalNext", "untitled", "number"] as const),
      ...(["issuer", "subject", "full", "original", "mentioned", "mentionedOnly", "more"] as const),
    ),
    topics: words("title", "intro", "kind", "sample", "none"),
    sources: words("title", "question", "corpus", "size", "newest", "origins", "next"),
    reload: words("progress", "title", "reloaded", "skipped", "skippedMore", "busy", "failed", "fault"),
    state: words(
      ...(["title", "corpus", "model", "built", "snapshot", "reloading", "queue", "doubtful"] as const),
      ...(["channel", "channelPaused"] as const),
    ),
    fault: wording,
  }),
  // What administrators read about the channels and their webhooks.
  webhooks: z.strictObject({
    telegram: words(
      ...(["set", "other", "none", "removed", "pending", "lastError", "commandsSet"] as const),
      ...(["commandsMissing", "noSecret", "badToken", "refused", "unreachable", "conflict"] as const),
    ),
    telegramCommands: words("start", "help", "vanban", "chude", "nguon", "xoa"),
    zaloBot: words("set", "updated", "none", "removed", "noSecret", "badToken", "refused", "unreachable"),
    zaloOa: words(
      ...(["set", "setHow", "remove", "noAddress", "tokenReady", "tokenMissing"] as const),
      ...(["tokenRefused", "tokenUnsaved"] as const),
    ),
  }),
});

export type Messages = z.infer<typeof MessagesSchema>;

/** All wording of the channels, and what they share with the web page; a missing line stops the start. */
export const messages: Messages = MessagesSchema.parse(
  parse(readFileSync(new URL("./messages.vi.yaml", import.meta.url), "utf8")),
);
