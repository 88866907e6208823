export type { Knowledge, Progress, RankedDocument, ReloadResult, Status } from "./knowledge.ts";
export { openKnowledge } from "./open-knowledge.ts";
export type { AbstainReason, Choice, Outcome, ShownPassage, Source } from "./outcome.ts";
export type { Passage } from "./passage.ts";
export type { Block, Document, Dropped, Metadata } from "./read/index.ts";
export type { KnowledgeOptions } from "./settings.ts";
