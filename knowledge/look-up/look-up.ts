import type { CorpusView } from "../corpus-view/corpus-view.ts";
import type { BuiltCorpus } from "../storage/snapshot/snapshot.ts";
import type { LookUp, Overview, Topic } from "./corpus-facts.ts";
import { describeCorpus } from "./describe-corpus.ts";
import { createDescribeDocuments } from "./describe-documents.ts";
import { listTopics } from "./list-topics.ts";

/** The look-ups of a built corpus; each is worked out when it is first asked for. */
export function createLookUp(built: BuiltCorpus, view: CorpusView): LookUp {
  let topics: readonly Topic[] | undefined;
  let overview: Overview | undefined;
  return {
    describeDocuments: createDescribeDocuments(view),
    topics: () => {
      topics ??= listTopics(built);
      return topics;
    },
    overview: () => {
      overview ??= describeCorpus(built);
      return overview;
    },
  };
}
