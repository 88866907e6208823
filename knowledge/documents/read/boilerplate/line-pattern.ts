import { escapePattern } from "../../../language/escape-pattern.ts";
import { comparable, countSyllables } from "../line.ts";

export type LineTest = (text: string) => boolean;

/** A test for whole lines from the patterns of data/boilerplate.yaml: `{n}` a number, `{*}` any text. */
export function compilePatterns(patterns: readonly string[], longestSyllables: number): LineTest {
  const whole = new RegExp(`^(?:${patterns.map(toExpression).join("|")})$`, "u");
  return (text) => countSyllables(text) <= longestSyllables && whole.test(comparable(text));
}

function toExpression(pattern: string): string {
  return comparable(pattern)
    .split(/( ?\{n\}| ?\{\*\})/)
    .map((part) => {
      if (part.endsWith("{n}")) return part.startsWith(" ") ? "\\s*[:(]?\\s*\\d[\\d.,]*\\)?" : "\\d[\\d.,]*";
      if (part.endsWith("{*}")) return ".*";
      return escapePattern(part);
    })
    .join("");
}
