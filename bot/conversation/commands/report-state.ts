import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import { item, noticeOf } from "../actions/notices.ts";
import type { ConversationResult } from "../conversation.ts";
import type { ConversationContext } from "../conversation-context.ts";

const words = messages.talk.state;
const VIETNAM = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  ...({ day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" } as const),
});

/** For administrators: which corpus serves since when, and how much work is waiting. */
export async function reportState({
  knowledge,
  inbox,
  state,
}: ConversationContext): Promise<ConversationResult> {
  const { documents, passages, model, builtAt, from, reloading } = knowledge().status();
  const counts = await inbox.counts();
  // The message that asks is counted too.
  const received = Math.max(0, counts.received - 1);
  const time = VIETNAM.format(new Date(builtAt));
  const lines = [
    fillIn(words.corpus, { documents, passages }),
    fillIn(words.model, { model }),
    fillIn(from === "snapshot" ? words.snapshot : words.built, { time }),
    ...(reloading ? [words.reloading] : []),
    fillIn(words.queue, { received, toSend: counts.toSend }),
    fillIn(words.ambiguous, { ambiguous: counts.ambiguous, deadLettered: counts.deadLettered }),
    ...state(),
  ];
  return {
    replies: [
      noticeOf(
        lines.map((line) => item(line)),
        words.title,
      ),
    ],
  };
}
