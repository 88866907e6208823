import { countSyllables, type Line } from "../line.ts";

const TO = /^[*_]*Kính gửi[*_]*\s*:?[*_]*\s*/iu;

/** Whom a letter addresses, from `Kính gửi` right below its head: on the line itself, or one a line with dashes. */
export function findAddressees(lines: readonly Line[], from: number) {
  const recipients: string[] = [];
  const taken: number[] = [];
  const at = [from, from + 1].find((index) => TO.test(lines[index]?.text ?? "")) ?? -1;
  if (at < 0) return { recipients, taken };
  const beside = (lines[at]?.text ?? "").replace(TO, "");
  recipients.push(beside.replace(/^[-–+•] ?/u, ""));
  taken.push(at);
  for (let index = at + 1; /^[-–+•]\s/u.test(lines[index]?.text ?? ""); index++) {
    const { text = "" } = lines[index] ?? {};
    if (countSyllables(text) > 60) break;
    recipients.push(text.replace(/^[-–+•]\s+/u, ""));
    taken.push(index);
  }
  // A draft leaves dots for them.
  for (let index = at + 1; /^[.…_\s]{5,}$/u.test(lines[index]?.text ?? ""); index++) taken.push(index);
  const tidy = recipients.map((name) => name.replace(/[\s;.,…_]+$/u, "")).filter((name) => name !== "");
  return { recipients: tidy, taken };
}
