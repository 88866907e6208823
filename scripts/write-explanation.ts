import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { fillIn } from "../bot/index.ts";
import type { ExplainedPassage, ExplainedQuestion, Explanation } from "../knowledge/index.ts";

const words = z.record(z.string(), z.string());

const messages = z
  .strictObject({
    question: z.string(),
    read: words,
    answerTypes: words,
    outcome: z.string(),
    kinds: words,
    because: words,
    passages: z.string(),
    passage: z.string(),
    shown: words,
    highlight: z.string(),
    probability: z.string(),
    constraints: z.string(),
    constraint: z.string(),
    constraintNames: words,
    states: words,
    features: z.string(),
    signals: z.string(),
    value: z.string(),
  })
  .parse(parse(readFileSync(new URL("./messages.vi.yaml", import.meta.url), "utf8")).explain);

/** An explanation as text for a terminal; of a message of several questions, one after the other. */
export function writeExplanation({ question, outcome, because, passages, parts }: Explanation): string {
  if (parts.length > 0) return parts.map(writeExplanation).join("\n");
  const kind = messages.kinds[outcome.kind] ?? outcome.kind;
  const lines = [
    fillIn(messages.question, { text: question.text }),
    ...writeQuestion(question).map(indented),
    fillIn(messages.outcome, { kind, because: messages.because[because] ?? because }),
    fillIn(messages.passages, { count: passages.length }),
    ...passages.flatMap(writePassage),
  ];
  return `${lines.join("\n")}\n`;
}

function writeQuestion({ text: _, answerType, item, ...lists }: ExplainedQuestion): string[] {
  const parts: Record<string, readonly string[]> = {
    answerType: [messages.answerTypes[answerType] ?? answerType],
    item: item === undefined ? [] : [String(item)],
    ...lists,
  };
  return Object.entries(messages.read).flatMap(([part, template]) => {
    const found = parts[part] ?? [];
    return found.length === 0 ? [] : [fillIn(template, { value: found.join(", ") })];
  });
}

function writePassage(passage: ExplainedPassage, at: number): string[] {
  const { id, label, highlight, probability, score, features, signals, constraints } = passage;
  const shown = messages.shown[passage.shown] ?? passage.shown;
  const checked = constraints.map(({ name, state }) =>
    fillIn(messages.constraint, {
      name: messages.constraintNames[name] ?? name,
      state: messages.states[state] ?? state,
    }),
  );
  return [
    fillIn(messages.passage, { rank: at + 1, shown, label, id }),
    ...[
      fillIn(messages.probability, { probability: written(probability), score: written(score) }),
      ...(checked.length > 0 ? [fillIn(messages.constraints, { all: checked.join("; ") })] : []),
      fillIn(messages.highlight, { text: highlight }),
      fillIn(messages.features, { all: writeValues(features) }),
      ...(signals ? [fillIn(messages.signals, { all: writeValues(signals) })] : []),
    ].map(indented),
  ];
}

function writeValues(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => fillIn(messages.value, { name, value: written(value) }))
    .join("; ");
}

/** To three decimals, as Vietnamese writes numbers. */
function written(value: number): string {
  return value.toLocaleString("vi", { maximumFractionDigits: 3 });
}

function indented(line: string): string {
  return `   ${line}`;
}
