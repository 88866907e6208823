import { messages } from "../messages.ts";
import { describeDocument } from "./commands/describe-document.ts";
import { listSources } from "./commands/list-sources.ts";
import { listTopics } from "./commands/list-topics.ts";
import { reloadCorpus } from "./commands/reload-corpus.ts";
import { reportState } from "./commands/report-state.ts";
import { showHelp } from "./commands/show-help.ts";
import type { TalkContext } from "./context.ts";
import type { Incoming, Talk } from "./conversation.ts";
import { greet } from "./greet.ts";
import type { CommandName } from "./phrases.ts";
import { noticeOf, paragraph } from "./say.ts";

interface Command {
  readonly name: CommandName;
  readonly argument: string;
  readonly isAdmin: boolean;
}

/** Administrators' commands are only read for them: see readIntent. */
export async function runCommand(
  context: TalkContext,
  incoming: Incoming,
  { name, argument, isAdmin }: Command,
): Promise<Talk> {
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

function forget(): Talk {
  const { title, done } = messages.talk.forget;
  return { replies: [noticeOf([paragraph(done)], title)], forget: true };
}
