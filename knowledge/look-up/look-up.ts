import type { CorpusView } from "../corpus-view/corpus-view.ts";
import type { Spelling } from "../language/index.ts";
import type { BuiltCorpus } from "../storage/snapshot/snapshot.ts";
import type { LookUp, Overview, Topic } from "./corpus-facts.ts";
import { describeCorpus } from "./describe-corpus.ts";
import { createDescribeDocuments } from "./describe-documents.ts";
import { listTopics } from "./list-topics.ts";

/** The look-ups of a built corpus. Topics and overview read all of it, once, when they are first asked for. */
export function createLookUp(built: BuiltCorpus, view: CorpusView, spelling: Spelling): LookUp {
  let topics: readonly Topic[] | undefined;
  let overview: Overview | undefined;
  return {
    describeDocuments: createDescribeDocuments(view, spelling),
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
