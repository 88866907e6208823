import { messages } from "../../wording/messages.ts";
import { greet } from "../actions/greet.ts";
import { noticeOf, paragraph } from "../actions/notices.ts";
import type { ConversationResult, Incoming } from "../conversation.ts";
import type { ConversationContext } from "../conversation-context.ts";
import type { CommandName } from "../intent/phrases.ts";
import { describeDocument } from "./describe-document.ts";
import { listSources } from "./list-sources.ts";
import { listTopics } from "./list-topics.ts";
import { reloadCorpus } from "./reload-corpus.ts";
import { reportState } from "./report-state.ts";
import { showHelp } from "./show-help.ts";

interface Command {
  readonly name: CommandName;
  readonly argument: string;
  readonly isAdmin: boolean;
}

/** Administrators' commands arrive only from administrators, see readIntent. */
export async function runCommand(
  context: ConversationContext,
  incoming: Incoming,
  { name, argument, isAdmin }: Command,
): Promise<ConversationResult> {
  switch (name) {
    case "start":
      return greet(context, incoming);
    case "help":
      return showHelp(isAdmin);
    case "document":
      return describeDocument(context, argument);
    case "topics":
      return listTopics(context);
    case "sources":
      return listSources(context, incoming);
    case "forget":
      return forget();
    case "reload":
      return reloadCorpus(context, incoming);
    case "state":
      return reportState(context);
  }
}

function forget(): ConversationResult {
  const { title, done } = messages.talk.forget;
  return { replies: [noticeOf([paragraph(done)], title)], forget: true };
}
