import type { AbstainReason, ShownPassage } from "../../knowledge/index.ts";

/** What a person is to read, before a channel renders it. All wording in it comes from wording/messages.vi.yaml. */
export type Reply =
  | NoticeReply
  /** One passage that answers. */
  | {
      readonly kind: "answer";
      readonly turnId: number;
      /** The completed question when the person wrote a follow-up ("còn ở Quận 3?"); null when it was taken as written. */
      readonly understood: string | null;
      readonly passage: ShownPassage;
      /** Of `passage` among the passages of the outcome, from 0. */
      readonly position: number;
      /** How many passages the outcome has. */
      readonly count: number;
    }
  /** Not sure which is meant: the person picks one. */
  | {
      readonly kind: "choices";
      readonly turnId: number;
      readonly understood: string | null;
      readonly choices: readonly Choice[];
    }
  | {
      readonly kind: "abstained";
      readonly turnId: number;
      readonly understood: string | null;
      readonly reason: AbstainReason;
    }
  /** An earlier message may not have arrived: the person decides whether it is sent again. */
  | { readonly kind: "ambiguous"; readonly sendId: number }
  /** Ends the waiting sign on a pressed button. Nothing on channels without buttons. */
  | { readonly kind: "acknowledge"; readonly callbackId: string; readonly text?: string };

interface Choice {
  readonly label: string;
  /** Title of the document; null when it adds nothing to the label. */
  readonly from: string | null;
}

/** Paragraphs and lists under a title: help, topics, sources, facts about a document, state. */
export interface NoticeReply {
  readonly kind: "notice";
  readonly title?: string;
  /** Paragraphs and lists in their order. */
  readonly body: readonly NoticePart[];
  /** Id of a message of ours that this one replaces, where the channel can edit. */
  readonly edits?: string;
}

export type NoticePart =
  | { readonly kind: "paragraph"; readonly text: string }
  /** `url` is an address on our pages ("/sources/…") or a full one; null for none. */
  | { readonly kind: "item"; readonly text: string; readonly url?: string | null };
