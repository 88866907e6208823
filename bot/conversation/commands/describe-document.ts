import type { DocumentFacts } from "../../../knowledge/index.ts";
import { clip } from "../../reply/clip.ts";
import type { NoticePart, NoticeReply } from "../../reply/reply.ts";
import { describeAge } from "../../wording/describe-age.ts";
import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import { item, noticeOf, paragraph, say } from "../actions/notices.ts";
import type { ConversationResult } from "../conversation.ts";
import type { ConversationContext } from "../conversation-context.ts";

const words = messages.talk.document;
/** No number or name of a document is longer, in UTF-16 units. */
const MAX_ASKED_LENGTH = 200;

/** What the corpus knows of a document; of several that match, one line each. */
export function describeDocument(
  { knowledge, now }: ConversationContext,
  argument: string,
): ConversationResult {
  const asked = clip(argument, MAX_ASKED_LENGTH);
  if (asked === "") return say(words.explain);
  const found = knowledge().describeDocuments(asked);
  const [only] = found;
  if (only === undefined) return say(fillIn(words.unknown, { asked }), words.unknownNext);
  const notice = found.length === 1 ? describeOne(only, now()) : listSeveral(found, asked, now());
  return { replies: [notice] };
}

function describeOne(facts: DocumentFacts, now: Date): NoticeReply {
  const { number, title, type, issuer, signer, signerOffice, subject, link, url } = facts;
  const signed = [signerOffice, signer].filter((part) => part !== null).join(" ");
  const known = [
    item(fillIn(words.number, { number })),
    ...(type === null ? [] : [item(fillIn(words.type, { type }))]),
    ...(issuer === null ? [] : [item(fillIn(words.issuer, { issuer }))]),
    item(describeAge(facts, now)),
    ...(signer === null ? [] : [item(fillIn(words.signer, { signer: signed }))]),
    ...(subject === null ? [] : [item(fillIn(words.subject, { subject }))]),
    ...(link === null ? [] : [item(words.full, link)]),
    ...(url === null ? [] : [item(words.original, url)]),
  ];
  const body = [...known, ...mentionParts(facts), paragraph(words.more)];
  return noticeOf(body, title ?? fillIn(words.untitled, { number }));
}

function mentionParts({ mentions, mentionedIn, documentId }: DocumentFacts): NoticePart[] {
  if (mentionedIn.length === 0) return [];
  const heading = documentId === null ? words.mentionedOnly : words.mentioned;
  return [
    paragraph(fillIn(heading, { count: mentions })),
    ...mentionedIn.map(({ title, link }) => item(title, link)),
  ];
}

function listSeveral(found: readonly DocumentFacts[], asked: string, now: Date): NoticeReply {
  const items = found.map((facts) => {
    const { number, title, issuer, subject, date, link, mentionedIn } = facts;
    const name = title?.includes(number) ? title : [number, title ?? subject].filter(Boolean).join(": ");
    const known = [name, issuer, date === null ? null : describeAge(facts, now)];
    return item(known.filter((fact) => fact !== null).join(" · "), link ?? mentionedIn[0]?.link ?? null);
  });
  const heading = fillIn(words.several, { count: found.length, asked });
  return noticeOf([...items, paragraph(words.severalNext)], heading);
}
