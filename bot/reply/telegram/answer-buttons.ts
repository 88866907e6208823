import type { OutgoingButton } from "../../channels/channel.ts";
import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import { writeButtonData } from "../button-data.ts";
import { isPublicLink } from "../link.ts";
import type { Reply } from "../reply.ts";

const words = messages.reply;

/** A row for the next passage and the source, and a row for the verdict. */
export function answerButtons(
  { turnId, position, count }: Extract<Reply, { kind: "answer" }>,
  link: string | null,
): OutgoingButton[][] {
  const onwards: OutgoingButton[] = [];
  if (position + 1 < count)
    onwards.push({
      label: fillIn(words.more, { count: count - position - 1 }),
      data: writeButtonData({ kind: "more", turnId, position: position + 1 }),
    });
  if (link !== null && isPublicLink(link)) onwards.push({ label: words.openSource, url: link });
  const verdicts = [
    { label: words.helpful, data: writeButtonData({ kind: "helpful", turnId }) },
    { label: words.wrong, data: writeButtonData({ kind: "wrong", turnId }) },
  ];
  return onwards.length === 0 ? [verdicts] : [onwards, verdicts];
}
