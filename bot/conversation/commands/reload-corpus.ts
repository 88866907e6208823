import type { Knowledge, Progress, ReloadResult } from "../../../knowledge/index.ts";
import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import { item, noticeOf, paragraph, say } from "../actions/notices.ts";
import type { ConversationResult, Incoming, ProgressMessage } from "../conversation.ts";
import type { ConversationContext } from "../conversation-context.ts";

const words = messages.talk.reload;
/** The most files that are named when they could not be read; the rest is a count. */
const MAX_NAMED_FILES = 5;

/** Reads the corpus again; where the channel can edit, the result replaces the progress message. */
export async function reloadCorpus(
  context: ConversationContext,
  { progress }: Incoming,
): Promise<ConversationResult> {
  const result = await reload(context.knowledge(), progress);
  const messageId = (await progress?.settle()) ?? null;
  const { replies } = result === undefined ? say(words.fault) : describeResult(result);
  if (messageId === null) return { replies };
  return {
    replies: replies.map((reply) => (reply.kind === "notice" ? { ...reply, edits: messageId } : reply)),
  };
}

/** Undefined when it threw: an error would have the message handled, and so the corpus read, several times. */
async function reload(
  knowledge: Knowledge,
  message: ProgressMessage | undefined,
): Promise<ReloadResult | undefined> {
  let shown = "";
  try {
    return await knowledge.reload((progress) => {
      const text = describeProgress(progress);
      if (text !== shown) message?.update(text);
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

function describeResult(result: ReloadResult): ConversationResult {
  if (result.kind === "busy") return say(words.busy);
  if (result.kind === "failed") return say(fillIn(words.failed, { reason: result.reason }));
  const { documents, passages, embedded, milliseconds, skipped } = result;
  const seconds = (milliseconds / 1000).toLocaleString("vi", { maximumFractionDigits: 1 });
  const counts = paragraph(fillIn(words.reloaded, { documents, passages, embedded, seconds }));
  return { replies: [noticeOf([counts, ...skippedParts(skipped)], words.title)] };
}

function skippedParts(skipped: Extract<ReloadResult, { kind: "reloaded" }>["skipped"]) {
  if (skipped.length === 0) return [];
  const more = skipped.length - MAX_NAMED_FILES;
  return [
    paragraph(fillIn(words.skipped, { count: skipped.length })),
    ...skipped.slice(0, MAX_NAMED_FILES).map(({ file, reason }) => item(`${file}: ${reason}`)),
    ...(more > 0 ? [item(fillIn(words.skippedMore, { count: more }))] : []),
  ];
}
