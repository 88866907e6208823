import { z } from "zod";
import { readYaml, wording, wordings } from "../bot/index.ts";

export { fillIn } from "../bot/index.ts";

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
  "original-not-found",
  "method-not-allowed",
  "bad-request",
  "reload-busy",
  "starting",
  "webhook-unavailable",
  "internal",
] as const;

const MessagesSchema = z.strictObject({
  brand: wordings("name", "tagline", "description", "skip"),
  chat: wordings(
    ...(["heading", "lead", "automated", "samples", "conversation", "you", "reply", "label"] as const),
    ...(["placeholder", "send", "clear", "cleared", "pending", "offline", "retry", "footer", "api"] as const),
  ),
  privacy: z.strictObject({ heading: wording, points: z.array(wording).min(1) }),
  answer: wordings(
    ...(["one", "many", "alsoNear", "summary", "summaryHint", "more", "less", "openDocument"] as const),
    ...([
      "openFile",
      "openOriginal",
      "place",
      "newTab",
      "section",
      "choices",
      "choicesHint",
      "nothing",
    ] as const),
  ),
  source: wordings(
    ...(["back", "type", "number", "issuer", "date", "signer", "byline", "origin", "place"] as const),
    ...([
      "openFileAt",
      "alsoAt",
      "scan",
      "scanPages",
      "summaryNotice",
      "jump",
      "cited",
      "head",
      "passageMissing",
    ] as const),
  ),
  starting: wordings("title", "hint"),
  errorPage: wordings("home"),
  errors: wordings(...ERROR_CODES),
  admin: wordings(
    ...(["title", "signInTitle", "signInHint", "token", "signIn", "signOut", "wrongToken"] as const),
    ...(["noReport", "madeAt", "sum", "sumPages", "sumSkipped", "reload", "reloading", "progress"] as const),
    ...([
      "progressPage",
      "failure",
      "alarm",
      "warning",
      "notice",
      "settled",
      "nothingOpen",
      "settle",
    ] as const),
    ...(["settleAll", "reopen", "look", "documents", "unlisted", "back", "openDocument", "file"] as const),
    ...(["format", "type", "number", "issuer", "date", "signer", "articles", "passages", "pages"] as const),
    ...(["ocrPages", "tables", "kept", "lost", "characters", "dropped", "droppedGroup"] as const),
    ...(["nothingDropped", "moreDropped"] as const),
  ),
  config: wordings(
    ...([
      "line",
      "host",
      "port",
      "dataDir",
      "corpusDir",
      "watchSeconds",
      "adminToken",
      "embeddingModel",
    ] as const),
    ...(["embeddingPrefix", "logLevel", "corpusMissing", "dataDirBlocked", "address", "botToken"] as const),
    ...(["telegramSecret", "zaloBotSecret", "oaAppId", "oaSecret", "neededTogether", "usedWith"] as const),
    ...(["adminChatIds", "retentionDays", "originals"] as const),
  ),
  start: wordings(
    ...(["listening", "ready", "portInUse", "portDenied", "hostUnknown", "listenFailed"] as const),
    ...(["openFailed", "storeFailed", "stopping", "corpusAway"] as const),
  ),
  channels: wordings(...(["webhook", "polling", "noSecret", "noAddress", "noTls"] as const)),
  reload: wordings(
    ...(["noToken", "wrongToken", "notRunning", "refused", "disabled", "interrupted", "progress"] as const),
    ...(["reloaded", "skipped", "openFindings", "failed"] as const),
  ),
});

export type ErrorCode = (typeof ERROR_CODES)[number];

/** The wording of the pages and the server. */
export const messages = readYaml(new URL("./messages.vi.yaml", import.meta.url), MessagesSchema);
