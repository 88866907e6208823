import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Outcome, ShownPassage } from "../knowledge/index.ts";

const messages = z
  .object({
    choices: z.string(),
    abstained: z.record(z.string(), z.string()),
    source: z.string(),
    open: z.string(),
    summary: z.string(),
  })
  .parse(parse(readFileSync(new URL("./messages.vi.yaml", import.meta.url), "utf8")).ask);

/** An outcome as text for a terminal; the answering sentence stands between » and «. */
export function writeOutcome(outcome: Outcome): string {
  if (outcome.kind === "abstained") return `${messages.abstained[outcome.reason] ?? outcome.reason}\n`;
  if (outcome.kind === "choices") {
    const lines = outcome.choices.map((choice, i) => `  ${i + 1}. ${choice.label}`);
    return [messages.choices, ...lines, ""].join("\n");
  }
  return outcome.passages.map(writePassage).join("\n");
}

function writePassage({ text, highlight, source }: ShownPassage): string {
  const about = [source.title, source.number, source.issuer, source.date, source.section].filter(
    (part) => part !== null,
  );
  const lines = [text.replace(highlight, `»${highlight}«`), `${messages.source} ${about.join(" · ")}`];
  if (source.summary) lines.push(messages.summary);
  if (source.url !== null) lines.push(`${messages.open} ${source.url}`);
  return `${lines.join("\n")}\n`;
}
