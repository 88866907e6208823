import { foldedForm, type Outcome, type ShownPassage } from "../../../knowledge/index.ts";
import type { Reply } from "../../reply/reply.ts";
import type { ConversationResult } from "../conversation.ts";

/** The `position` of a turn that has shown no passage. */
export const NONE_SHOWN = -1;

interface Asked {
  /** The id of the message, which becomes the id of the turn. */
  readonly id: number;
  /** As the corpus was asked. */
  readonly question: string;
  /** The question when it is not what the person wrote, else null. */
  readonly understood: string | null;
}

interface Shown extends Asked {
  readonly passage: ShownPassage;
  /** Of the outcome, in the order in which they are shown; `passage` is the one at `position`. */
  readonly passageIds: readonly string[];
  readonly position: number;
  /** Of the turn that this is a pick from, so that another choice can still be picked. */
  readonly choices: readonly string[];
}

/** Shows one passage as the answer. */
export function showPassage({
  id,
  question,
  understood,
  passage,
  passageIds,
  position,
  choices,
}: Shown): ConversationResult {
  const count = passageIds.length;
  return {
    replies: [{ kind: "answer", turnId: id, understood, passage, position, count }],
    turn: { question, choices, passageIds, position },
  };
}

/** Shows the first passage as the answer; undefined when there is none. */
export function showFirst(
  asked: Asked,
  passages: readonly ShownPassage[],
  choices: readonly string[] = [],
): ConversationResult | undefined {
  const [passage] = passages;
  const passageIds = passages.map(({ id }) => id);
  return passage && showPassage({ ...asked, passage, passageIds, position: 0, choices });
}

/** Shows any outcome, and what is remembered of it. */
export function showOutcome(asked: Asked, outcome: Outcome): ConversationResult {
  const { id, question, understood } = asked;
  if (outcome.kind === "choices") return showChoices(asked, outcome);
  const answer = outcome.kind === "answer" ? showFirst(asked, outcome.passages) : undefined;
  if (answer !== undefined) return answer;
  const reason = outcome.kind === "abstained" ? outcome.reason : "nothing-near";
  return {
    replies: [{ kind: "abstained", turnId: id, understood, reason }],
    turn: { question, choices: [], passageIds: [], position: NONE_SHOWN },
    feedback: { turnId: id, question, verdict: "unanswered", passageIds: [] },
  };
}

function showChoices(
  { id, question, understood }: Asked,
  { choices, passages }: Extract<Outcome, { kind: "choices" }>,
): ConversationResult {
  const offered = choices.map(({ label, passageId }) => {
    const passage = passages.find((one) => one.id === passageId);
    return { label, from: passage === undefined ? null : titleBeside(label, passage.source.title) };
  });
  const reply: Reply = { kind: "choices", turnId: id, understood, choices: offered };
  const labels = choices.map(({ label }) => label);
  const passageIds = choices.map(({ passageId }) => passageId);
  return { replies: [reply], turn: { question, choices: labels, passageIds, position: NONE_SHOWN } };
}

/** The title, or null when the label contains it already. */
function titleBeside(label: string, title: string): string | null {
  return foldedForm(label).includes(foldedForm(title)) ? null : title;
}
