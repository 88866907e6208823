import type { Outcome, ShownPassage } from "../../../knowledge/index.ts";
import type { Turn } from "../../store/store.ts";
import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import type { ConversationResult, Incoming } from "../conversation.ts";
import type { ConversationContext } from "../conversation-context.ts";
import { say } from "./notices.ts";
import { NONE_SHOWN, showFirst, showOutcome } from "./show-outcome.ts";

const words = messages.talk.choose;

/** Picks from the choices of the last turn, which may be a pick from them itself. */
export async function chooseByNumber(
  context: ConversationContext,
  incoming: Incoming,
  position: number,
): Promise<ConversationResult> {
  const turn = await context.memory.lastTurn(incoming.chat);
  if (turn === undefined || turn.choices.length === 0) return say(words.none);
  const talk = await choose(context, incoming.id, turn, position);
  return talk ?? say(fillIn(words.outOfRange, { count: turn.choices.length }));
}

/** Asks the label of the choice and shows its passage; undefined when there is no such choice. */
export async function choose(
  { knowledge }: ConversationContext,
  id: number,
  turn: Turn,
  position: number,
): Promise<ConversationResult | undefined> {
  const label = turn.choices[position];
  if (label === undefined) return undefined;
  // The passages of a turn that was a pick itself are no longer those of its choices.
  const wanted = turn.position === NONE_SHOWN ? turn.passageIds[position] : undefined;
  const outcome = await knowledge().ask(label);
  const chosen = chosenPassage(outcome, label, wanted);
  const asked = { id, question: label, understood: label };
  if (chosen !== undefined) return showFirst(asked, chosenFirst(outcome.passages, chosen), turn.choices);
  // A label that is no question may be understood otherwise; the original question leads to the same passages again.
  const again = wanted === undefined ? undefined : await knowledge().ask(turn.question);
  const offered = again?.passages.filter((passage) => passage.id === wanted) ?? [];
  return (
    showFirst({ ...asked, question: turn.question }, offered, turn.choices) ??
    showFirst(asked, outcome.passages, turn.choices) ??
    showOutcome(asked, outcome)
  );
}

function chosenPassage(
  outcome: Outcome,
  label: string,
  wanted: string | undefined,
): ShownPassage | undefined {
  const same =
    outcome.kind === "choices" ? outcome.choices.find((choice) => choice.label === label) : undefined;
  const passageId = wanted ?? same?.passageId;
  return outcome.passages.find((passage) => passage.id === passageId);
}

function chosenFirst(passages: readonly ShownPassage[], chosen: ShownPassage): ShownPassage[] {
  return [chosen, ...passages.filter((passage) => passage.id !== chosen.id)];
}
