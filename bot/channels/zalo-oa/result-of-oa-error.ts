import type { SendResult } from "../channel.ts";
import { delayed } from "../http/send-results.ts";

/** What an error of the Official Account API v3 means for the message that was to be sent. */
type Verdict =
  /** The access token is invalid: renew it and send again. */
  | "token"
  /** Send again later; concerns this person only. */
  | "chat"
  /** Send again later, or once the administrator has acted; concerns everybody. */
  | "channel"
  /** This message will never be taken. */
  | "refused";

const VERDICTS: ReadonlyMap<number, Verdict> = new Map([
  [-216, "token"], // access token invalid
  [-220, "token"], // access token expired
  [-32, "channel"], // 4,000 calls a minute and app
  [-211, "channel"], // the account's quota is used up
  [-224, "channel"], // the account's plan does not allow it: messages wait until the office has renewed it
  [-218, "chat"], // quota of this person: the next message of theirs opens it again
  [-201, "refused"], // a parameter is wrong
  [-213, "refused"], // the person does not follow the account
  // Banned, or inactive for 45 days: by the wording of Zalo's table, the recipient. Should it ever be the account, nothing
  // could be sent anyway; "channel" would stop the answers to everybody because of one person.
  [-227, "refused"],
  [-230, "refused"], // no message of the person in 7 days
  [-232, "refused"], // the same: the window is over
]);

export function isTokenError(code: number): boolean {
  return VERDICTS.get(code) === "token";
}

/** `code` is the answer's `error` and not 0: the message was surely not taken. */
export function resultOfOaError(code: number): SendResult {
  const reason = `zalo-oa:${code}`;
  // An unknown error may be temporary; the back-off of the dispatcher limits how often it is retried.
  const verdict = VERDICTS.get(code) ?? "chat";
  if (verdict === "refused") return { kind: "refused", reason };
  // A token error that persists with a new token concerns the account, not the message.
  return delayed(verdict === "chat" ? "chat" : "channel", reason);
}
