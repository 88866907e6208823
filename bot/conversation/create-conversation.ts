import type { Knowledge } from "../../knowledge/index.ts";
import type { Store } from "../store/store.ts";
import { messages } from "../wording/messages.ts";
import { greet, greetFirst } from "./actions/greet.ts";
import { SILENCE, say } from "./actions/notices.ts";
import { answerText } from "./answer-text.ts";
import type { Conversation, ConversationResult, Incoming } from "./conversation.ts";
import type { ConversationContext } from "./conversation-context.ts";
import { createFloodWatch } from "./flood-watch.ts";
import { completeQuestion } from "./follow-up/complete-question.ts";
import { NotReady } from "./not-ready.ts";
import { acknowledge, pressButton } from "./press-button.ts";

export interface ConversationOptions {
  /** Undefined while the corpus is being opened; `handle` then throws NotReady where it is needed. */
  readonly knowledge: () => Knowledge | undefined;
  readonly store: Pick<Store, "inbox" | "memory">;
  /** Chats that may administer; in a group among them everybody may. */
  readonly adminChatIds: Iterable<string>;
  /** How long the store keeps what people write: people are told. */
  readonly retentionDays: number;
  readonly now: () => Date;
  /** Further lines for administrators who ask for the state. */
  readonly state?: () => readonly string[];
  readonly completeQuestion?: ConversationContext["completeQuestion"];
}

export function createConversation(options: ConversationOptions): Conversation {
  const { retentionDays, now, state = () => [] } = options;
  const context: ConversationContext = {
    ...{ memory: options.store.memory, inbox: options.store.inbox, retentionDays, now, state },
    knowledge: () => readyKnowledge(options),
    completeQuestion: options.completeQuestion ?? completeQuestion,
  };
  const adminChatIds = new Set(options.adminChatIds);
  const watchFloods = createFloodWatch(options.store.inbox);

  return {
    async handle(incoming) {
      if (!isForUs(incoming)) return SILENCE;
      const isAdmin = adminChatIds.has(incoming.message.chatId);
      const flood = isAdmin ? "none" : await watchFloods(incoming);
      if (flood === "none") return answer(context, incoming, isAdmin);
      return flood === "warned" ? warn(incoming) : SILENCE;
    },
  };
}

function readyKnowledge({ knowledge }: ConversationOptions): Knowledge {
  const ready = knowledge();
  if (ready === undefined) throw new NotReady("The corpus is not open yet");
  return ready;
}

/** In a group only texts that address the bot. */
function isForUs({ message: { isGroup, isAddressed, content } }: Incoming): boolean {
  if (!isGroup || content.kind === "joined" || content.kind === "button") return true;
  return isAddressed && content.kind === "text";
}

async function answer(
  context: ConversationContext,
  incoming: Incoming,
  isAdmin: boolean,
): Promise<ConversationResult> {
  const { content, isGroup } = incoming.message;
  if (content.kind === "button") return pressButton(context, incoming, content);
  const isNew = !(await context.memory.isGreeted(incoming.chat));
  switch (content.kind) {
    case "text":
      return answerText(context, incoming, content.text, { isAdmin, isNew });
    case "joined":
      // A service may report both that a chat was opened and the /start that opened it: one greeting is enough.
      return isNew || isGroup ? greet(context, incoming) : SILENCE;
    case "media": {
      const talk = say(messages.talk.media[content.media]);
      return isNew ? greetFirst(context, incoming, talk) : talk;
    }
  }
}

function warn({ message: { content } }: Incoming): ConversationResult {
  const { flood } = messages.talk.limit;
  return content.kind === "button" ? { replies: [acknowledge(content.callbackId, flood)] } : say(flood);
}
