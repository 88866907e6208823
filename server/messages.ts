import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

export { fillIn } from "../bot/wording/fill-in.ts";

const wording = z.string().min(1);
/** Exactly these keys, each with a wording. */
const words = <const K extends string>(...keys: K[]) => z.record(z.enum(keys), wording);

export const ERROR_CODES = [
  "invalid-json",
  "invalid-request",
  "question-empty",
  "question-too-long",
  "body-too-large",
  "unsupported-media-type",
  "unauthorized",
  "webhook-refused",
  "not-found",
  "document-not-found",
  "method-not-allowed",
  "bad-request",
  "reload-busy",
  "starting",
  "webhook-unavailable",
  "internal",
] as const;

const MessagesSchema = z.strictObject({
  brand: words("name", "tagline", "description", "skip"),
  chat: words(
    ...(["heading", "lead", "automated", "samples", "conversation", "you", "reply", "label"] as const),
    ...(["placeholder", "send", "clear", "cleared", "pending", "offline", "retry", "footer", "api"] as const),
  ),
  privacy: z.strictObject({ heading: wording, points: z.array(wording).min(1) }),
  answer: words(
    ...(["one", "many", "alsoNear", "summary", "summaryHint", "more", "less", "openDocument"] as const),
    ...(["openOriginal", "newTab", "section", "choices", "choicesHint", "nothing"] as const),
  ),
  source: words(
    ...(["back", "number", "issuer", "date", "byline", "origin", "original"] as const),
    ...(["summaryNotice", "jump", "cited", "passageMissing"] as const),
  ),
  starting: words("title", "hint"),
  errorPage: words("home"),
  errors: words(...ERROR_CODES),
  config: words(
    ...(["line", "host", "port", "dataDir", "corpusDir", "adminToken", "embeddingModel"] as const),
    ...(["embeddingPrefix", "logLevel", "corpusMissing", "dataDirBlocked", "address", "botToken"] as const),
    ...(["telegramSecret", "zaloBotSecret", "oaAppId", "oaSecret", "neededTogether", "usedWith"] as const),
    ...(["adminChatIds", "retentionDays"] as const),
  ),
  start: words(
    ...(["listening", "ready", "portInUse", "portDenied", "hostUnknown", "listenFailed"] as const),
    ...(["openFailed", "storeFailed", "stopping"] as const),
  ),
  channels: words(...(["webhook", "polling", "noSecret", "noAddress", "noTls"] as const)),
  reload: words(
    ...(["noToken", "notRunning", "refused", "disabled", "interrupted", "progress"] as const),
    ...(["reloaded", "skipped", "failed"] as const),
  ),
});

export type Messages = z.infer<typeof MessagesSchema>;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The wording of the web page and the server, checked once: a missing line stops the start. */
export const messages: Messages = MessagesSchema.parse(
  parse(readFileSync(new URL("./messages.vi.yaml", import.meta.url), "utf8")),
);
