import type { Knowledge, Progress, ReloadResult } from "../../../knowledge/index.ts";
import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import type { Incoming, LiveMessage, Talk } from "../conversation.ts";
import type { TalkContext } from "../conversation-context.ts";
import { item, noticeOf, paragraph, say } from "../say.ts";

const words = messages.talk.reload;
/** Files that could not be read, by name; the rest as a count. */
const NAMED_FILES = 5;

/** Reads the corpus again; the result takes the place of the progress, where the channel can edit. */
export async function reloadCorpus(context: TalkContext, { live }: Incoming): Promise<Talk> {
  const result = await reload(context.knowledge(), live);
  const messageId = (await live?.settle()) ?? null;
  const { replies } = result === undefined ? say(words.fault) : describeResult(result);
  if (messageId === null) return { replies };
  return {
    replies: replies.map((reply) => (reply.kind === "notice" ? { ...reply, edits: messageId } : reply)),
  };
}

/** Undefined for a fault: thrown on, it would have the message handled, and the corpus read, again and again. */
async function reload(
  knowledge: Knowledge,
  live: LiveMessage | undefined,
): Promise<ReloadResult | undefined> {
  let shown = "";
  try {
    return await knowledge.reload((progress) => {
      const text = describeProgress(progress);
      if (text !== shown) live?.update(text);
      shown = text;
    });
  } catch {
    return undefined;
  }
}

function describeProgress({ step, done, total }: Progress): string {
  const percent = total > 0 ? Math.floor((100 * done) / total) : 100;
  return fillIn(words.progress, { step: messages.reloadSteps[step], percent });
}

function describeResult(result: ReloadResult): Talk {
  if (result.kind === "busy") return say(words.busy);
  if (result.kind === "failed") return say(fillIn(words.failed, { reason: result.reason }));
  const { documents, passages, embedded, milliseconds, skipped } = result;
  const seconds = (milliseconds / 1000).toLocaleString("vi", { maximumFractionDigits: 1 });
  const counts = paragraph(fillIn(words.reloaded, { documents, passages, embedded, seconds }));
  return { replies: [noticeOf([counts, ...skippedParts(skipped)], words.title)] };
}

function skippedParts(skipped: Extract<ReloadResult, { kind: "reloaded" }>["skipped"]) {
  if (skipped.length === 0) return [];
  const more = skipped.length - NAMED_FILES;
  return [
    paragraph(fillIn(words.skipped, { count: skipped.length })),
    ...skipped.slice(0, NAMED_FILES).map(({ file, reason }) => item(`${file}: ${reason}`)),
    ...(more > 0 ? [item(fillIn(words.skippedMore, { count: more }))] : []),
  ];
}
