import type { Topic } from "../../../knowledge/index.ts";
import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import { item, noticeOf, paragraph, say } from "../actions/notices.ts";
import type { ConversationResult } from "../conversation.ts";
import type { ConversationContext } from "../conversation-context.ts";

const words = messages.talk.topics;

/** What can be asked about, each with a question to try. */
export function listTopics({ knowledge }: ConversationContext): ConversationResult {
  const topics = knowledge().topics();
  if (topics.length === 0) return say(words.none);
  return { replies: [noticeOf([paragraph(words.intro), ...topics.map(topicItem)], words.title)] };
}

function topicItem({ title, documents, sample }: Topic) {
  const named = documents > 1 ? fillIn(words.kind, { title, count: documents }) : title;
  return item(sample === null ? named : fillIn(words.sample, { title: named, sample }));
}
