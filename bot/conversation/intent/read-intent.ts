import { normalizeQuestion } from "../../question-length.ts";
import { type CommandName, meaningOf, pickedPosition, type Saying } from "./phrases.ts";

/** What a person wants with a text. */
export type Intent =
  | {
      readonly kind: "command";
      readonly name: CommandName;
      /** What was written behind the command; empty for nothing. */
      readonly argument: string;
    }
  | { readonly kind: "unknown-command" }
  | { readonly kind: "saying"; readonly saying: Saying }
  /** `position` of the choice, from 0. */
  | { readonly kind: "pick"; readonly position: number }
  /** A text without a letter or digit. */
  | { readonly kind: "empty" }
  | { readonly kind: "question"; readonly question: string };

/** The longest command, in words: `/bạn là người hay máy`. */
const MAX_COMMAND_WORDS = 5;
/** `văn bản số 23`, `văn bản 23-QĐ/TW?`: two words and a number; anything longer is a question. */
const NUMBERED = /^\s*(\p{L}+\s+\p{L}+)\s+(?:(?:số|so)\s+)?([\p{L}\d/.–-]*\d[\p{L}\d/.–-]*)\s*\??\s*$/iu;

/** The longest document number with the words before it, in UTF-16 units. */
const MAX_NUMBERED_LENGTH = 80;

/** Reads any text. For people who are no administrators, administrators' commands do not exist. */
export function readIntent(text: string, isAdmin: boolean): Intent {
  const question = normalizeQuestion(text);
  if (/^\/\p{L}/u.test(question)) return readSlashed(question.slice(1), isAdmin);
  const position = pickedPosition(question);
  if (position !== undefined) return { kind: "pick", position };
  const whole = readWhole(question, isAdmin) ?? readNumbered(question);
  if (whole !== undefined) return whole;
  return /[\p{L}\p{N}]/u.test(question) ? { kind: "question", question } : { kind: "empty" };
}

/** The longest beginning that is a command is the command, the rest its argument. */
function readSlashed(text: string, isAdmin: boolean): Intent {
  const words = text.split(/\s+/u);
  for (let count = Math.min(MAX_COMMAND_WORDS, words.length); count > 0; count--) {
    const intent = readWhole(words.slice(0, count).join(" "), isAdmin);
    const argument = words.slice(count).join(" ");
    if (intent?.kind === "command") return { ...intent, argument };
    if (intent !== undefined && argument === "") return intent;
  }
  return { kind: "unknown-command" };
}

function readWhole(text: string, isAdmin: boolean): Intent | undefined {
  const meaning = meaningOf(text);
  if (meaning?.kind !== "command") return meaning;
  const isHidden = (meaning.name === "reload" || meaning.name === "state") && !isAdmin;
  return isHidden ? undefined : { ...meaning, argument: "" };
}

function readNumbered(text: string): Intent | undefined {
  if (text.length > MAX_NUMBERED_LENGTH) return undefined;
  const [, words = "", number = ""] = NUMBERED.exec(text) ?? [];
  const meaning = meaningOf(words);
  if (meaning?.kind !== "command" || meaning.name !== "document") return undefined;
  return { ...meaning, argument: number };
}
