import type { Knowledge } from "../../knowledge/index.ts";
import type { Store } from "../store/store.ts";
import type { completeQuestion } from "./follow-up/complete-question.ts";

/** What every part of a conversation may use. */
export interface ConversationContext {
  /** Throws NotReady while the corpus is being opened. */
  readonly knowledge: () => Knowledge;
  readonly memory: Store["memory"];
  readonly inbox: Store["inbox"];
  readonly now: () => Date;
  readonly retentionDays: number;
  /** Further lines for administrators who ask for the state. */
  readonly state: () => readonly string[];
  readonly completeQuestion: typeof completeQuestion;
}
