import type { NewerDocument, Source } from "../../knowledge/index.ts";
import { describeAge } from "../wording/describe-age.ts";
import { describePlace } from "../wording/describe-place.ts";
import { fillIn } from "../wording/fill-in.ts";
import { messages } from "../wording/messages.ts";
import { clip } from "./clip.ts";
import type { LengthOf } from "./cut-text.ts";
import { linkToSource } from "./link.ts";
import type { RendererOptions } from "./renderer-options.ts";

/** The longest that each is shown under an answer, in the channel's own measure. */
const LONGEST = { title: 240, number: 40, issuer: 80, section: 160, place: 120, newer: 160 };

export interface DescribedSource {
  /** "Nguồn:", and that it is a summary where it is one. */
  readonly label: string;
  readonly title: string;
  /** Number, issuer, section, place in the original, date with its age, what replaces it: those that are known. */
  readonly facts: readonly string[];
  readonly link: string | null;
}

/** Where a passage comes from, as it is shown under an answer. */
export function describeSource(
  source: Source,
  options: RendererOptions,
  lengthOf: LengthOf,
): DescribedSource {
  const short = (text: string | null, limit: number) => (text === null ? null : clip(text, limit, lengthOf));
  const isNamed = source.number !== null && source.title.includes(source.number);
  const section = isLocation(source.section) ? short(source.section, LONGEST.section) : null;
  const place = describePlace(source);
  const identity = [
    isNamed ? null : short(source.number, LONGEST.number),
    short(source.issuer, LONGEST.issuer),
  ];
  const facts = [
    identity.filter((fact) => fact !== null).join(" · "),
    section === null ? "" : `${messages.reply.section}: ${section}`,
    place === null ? "" : `${messages.reply.place}: ${clip(place, LONGEST.place, lengthOf)}`,
    describeAge(source, options.now()),
    source.newer === null ? "" : describeNewer(source.newer, lengthOf),
  ];
  return {
    label: source.summary ? messages.reply.summarySource : messages.reply.source,
    title: clip(source.title, LONGEST.title, lengthOf),
    facts: facts.filter((fact) => fact !== ""),
    link: linkToSource(source, options.publicUrl),
  };
}

function describeNewer({ title }: NewerDocument, lengthOf: LengthOf): string {
  return fillIn(messages.newer, { title: clip(title, LONGEST.newer, lengthOf) });
}

/** A heading that is a question does not locate a passage within an official document. */
function isLocation(section: string | null): boolean {
  return section !== null && !section.trimEnd().endsWith("?");
}
