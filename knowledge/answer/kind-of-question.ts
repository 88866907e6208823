import {
  type AskingPhrase,
  asksForContact,
  asksForList,
  findMoney,
  findNamedPlace,
  isSaying,
  type QuestionKind,
} from "./question-words.ts";
import type { Token } from "./restore-words.ts";

/** What kind of answer a question asks for, by its asking phrases and the words beside them. */
export function kindOf(asking: readonly AskingPhrase[], words: readonly Token[]): QuestionKind {
  const specific = asking.find(({ kind }) => kind !== "definition");
  if (asksForContact(words) && (!specific || specific.kind === "count")) return "contact";
  if (findMoney(words) !== undefined && (!specific || specific.kind === "count")) return "money";
  if (specific) return isOfSpeaker(specific, words) ? "speaker" : specific.kind;
  if (findNamedPlace(words) !== undefined) return "named";
  return asking.length > 0 && !asksForList(words) ? "definition" : "other";
}

/** `ai nhấn mạnh`: an organisation says nothing. `Không ai trả lời` asks for nobody. */
function isOfSpeaker({ kind, start, end }: AskingPhrase, words: readonly Token[]): boolean {
  return kind === "agent" && isSaying(words, end) && !NOBODY.has(words[start - 1]?.folded ?? "");
}

const NOBODY = new Set(["khong", "chang", "cha", "chua"]);
