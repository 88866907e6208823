import type { Knowledge, Outcome, ShownPassage } from "../../../knowledge/index.ts";

interface Made {
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  /** Document ids, best first. */
  readonly rankings?: Readonly<Record<string, readonly string[]>>;
}

/** A knowledge that answers as it is told and writes down what it was asked. */
export function madeKnowledge({ outcomes = {}, rankings = {} }: Made): Knowledge & { asked: string[] } {
  const asked: string[] = [];
  const never = () => {
    throw new Error("Evaluating needs no more than questions and rankings.");
  };
  return {
    asked,
    ask: async (question) => {
      asked.push(question);
      return outcomes[question] ?? { kind: "abstained", reason: "nothing-near", passages: [] };
    },
    rank: async (question, limit) =>
      (rankings[question] ?? []).slice(0, limit).map((documentId, i) => ({ documentId, score: 1 / (i + 1) })),
    explain: never,
    source: never,
    original: never,
    outline: never,
    describeDocuments: never,
    topics: never,
    overview: never,
    status: never,
    reload: never,
    ingestReport: never,
    settleFindings: never,
    changes: never,
    close: async () => {},
  };
}

export function answerOf(...texts: string[]): Outcome {
  return { kind: "answer", confidence: 0.9, passages: texts.map(shown) };
}

export function choicesOf(...texts: string[]): Outcome {
  const passages = texts.map(shown);
  return {
    kind: "choices",
    confidence: 0.4,
    passages,
    choices: passages.map(({ id, text }) => ({ label: text, passageId: id })),
  };
}

function shown(text: string, place: number): ShownPassage {
  const source = {
    documentId: "d",
    title: "",
    number: null,
    issuer: null,
    date: null,
    section: null,
    url: null,
    link: "",
    summary: false,
    ...{ clause: null, place: null, original: null, newer: null },
  };
  return { id: `d#${place}`, text, highlight: text, score: 1, source };
}
