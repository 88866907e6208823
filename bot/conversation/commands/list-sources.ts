import { HEAD_ORDINAL, type Knowledge, sourceLink } from "../../../knowledge/index.ts";
import type { NoticePart } from "../../reply/reply.ts";
import { describeAge, writeDate } from "../../wording/describe-age.ts";
import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import { item, noticeOf, paragraph } from "../actions/notices.ts";
import type { ConversationResult, Incoming } from "../conversation.ts";
import type { ConversationContext } from "../conversation-context.ts";

const words = messages.talk.sources;

/** The documents of the last answer; when there is none, an overview of the corpus. */
export async function listSources(
  context: ConversationContext,
  { chat }: Incoming,
): Promise<ConversationResult> {
  const knowledge = context.knowledge();
  const turn = await context.memory.lastTurn(chat);
  const items = (turn?.passageIds ?? []).flatMap((id) => sourceItem(knowledge, id, context.now()));
  if (turn === undefined || items.length === 0) return describeCorpus(knowledge);
  const question = paragraph(fillIn(words.question, { question: turn.question }));
  return { replies: [noticeOf([question, ...items], words.title)] };
}

/** Empty when the passage no longer exists. */
function sourceItem(knowledge: Knowledge, passageId: string, now: Date): NoticePart[] {
  const documentId = passageId.slice(0, Math.max(0, passageId.lastIndexOf("#")));
  const source = knowledge.source(documentId);
  const isHead = source?.document.head !== undefined && passageId === `${documentId}#${HEAD_ORDINAL}`;
  const passage = isHead
    ? ({ documentId, ordinal: HEAD_ORDINAL, headings: [] } as const)
    : source?.passages.find(({ id }) => id === passageId);
  if (source === undefined || passage === undefined) return [];
  const { title, metadata } = source.document;
  const number =
    metadata.number !== undefined && title.includes(metadata.number) ? undefined : metadata.number;
  const section = passage.headings.at(-1);
  const facts = [title, number, metadata.issuer, section, describeAge(metadata, now)];
  return [item(facts.filter((fact) => fact !== undefined).join(" · "), sourceLink(passage))];
}

function describeCorpus(knowledge: Knowledge): ConversationResult {
  const { documents, passages, newest, origins } = knowledge.overview();
  const lines = [
    fillIn(words.size, { documents, passages }),
    ...(newest === null ? [] : [fillIn(words.newest, { date: writeDate(newest) })]),
    ...(origins.length === 0 ? [] : [fillIn(words.origins, { origins: origins.join(", ") })]),
    words.next,
  ];
  return { replies: [noticeOf(lines.map(paragraph), words.corpus)] };
}
