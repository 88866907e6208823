import { z } from "zod";
import { readYaml, wording, wordings } from "./read-yaml.ts";

const lines = z.array(wording).min(1);
const abstention = z.strictObject({ title: wording, text: wording, next: z.array(wording).min(1) });

const MessagesSchema = z.strictObject({
  // Shared with the web pages and the command that reloads.
  age: wordings("issued", "dated", "known", "years", "months", "days", "today", "mayHaveChanged", "unknown"),
  place: wordings("page", "pages", "row", "rows", "sheet", "ocr"),
  newer: wording,
  abstained: z.record(
    z.enum(["nothing-near", "unknown-document-number", "detail-missing", "off-topic"]),
    abstention,
  ),
  reloadSteps: wordings("read", "split", "embed", "index", "check", "save", "swap"),
  // How replies are shown in a chat.
  reply: wordings(
    ...([
      "understood",
      "source",
      "summarySource",
      "section",
      "place",
      "part",
      "wholePassage",
      "more",
    ] as const),
    ...(["openSource", "helpful", "wrong", "choices", "choicesHint", "ambiguous", "resend"] as const),
    ...(["zaloMark", "zaloMore", "zaloFeedback", "zaloPick", "zaloAmbiguous"] as const),
  ),
  // What is said in a conversation: greeting, help, commands, floods.
  talk: z.strictObject({
    greeting: wordings("title", "what", "keeps", "how", "brief", "group"),
    help: z.strictObject({ title: wording, how: wording, commands: lines, admin: lines }),
    small: wordings("hello", "thanks", "noted"),
    media: wordings("sticker", "picture", "voice", "other"),
    question: wordings("empty", "tooLong"),
    choose: wordings("none", "outOfRange", "first", "stale"),
    more: wordings("none", "end", "changed"),
    verdict: wordings("helpful", "wrong", "none"),
    resend: wordings("going", "none"),
    forget: wordings("title", "done"),
    limit: wordings("flood", "unknownCommand"),
    document: wordings(
      ...(["explain", "unknown", "unknownNext", "several", "severalNext", "untitled", "number"] as const),
      ...([
        "type",
        "issuer",
        "signer",
        "subject",
        "full",
        "original",
        "mentioned",
        "mentionedOnly",
        "more",
      ] as const),
    ),
    topics: wordings("title", "intro", "kind", "sample", "none"),
    sources: wordings("title", "question", "corpus", "size", "newest", "origins", "next"),
    reload: wordings("progress", "title", "reloaded", "skipped", "skippedMore", "busy", "failed", "fault"),
    state: wordings(
      ...(["title", "corpus", "model", "built", "snapshot", "reloading", "queue", "ambiguous"] as const),
      ...(["channel", "channelPaused"] as const),
    ),
    fault: wording,
  }),
  // What administrators read about the channels and their webhooks.
  webhooks: z.strictObject({
    telegram: wordings(
      ...(["set", "other", "none", "removed", "pending", "lastError", "commandsSet"] as const),
      ...(["commandsMissing", "noSecret", "badToken", "refused", "unreachable", "conflict"] as const),
    ),
    telegramCommands: wordings("start", "help", "vanban", "chude", "nguon", "xoa"),
    zaloBot: wordings("set", "updated", "none", "removed", "noSecret", "badToken", "refused", "unreachable"),
    zaloOa: wordings(
      ...(["set", "setHow", "remove", "noAddress", "tokenReady", "tokenMissing"] as const),
      ...(["tokenRefused", "tokenUnsaved"] as const),
    ),
  }),
});

/** All wording of the channels, and what they share with the web pages. */
export const messages = readYaml(new URL("./messages.vi.yaml", import.meta.url), MessagesSchema);
