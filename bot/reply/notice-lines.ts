import { clip } from "./clip.ts";
import type { LengthOf } from "./cut-text.ts";
import { resolveLink } from "./link.ts";
import type { NoticePart, NoticeReply } from "./reply.ts";
import { splitText } from "./split-text.ts";

/** In the channel's measure. */
const MAX_TITLE_LENGTH = 400;

export interface NoticeStyle {
  readonly publicUrl: string | undefined;
  readonly lengthOf: LengthOf;
  /** The longest text of one line, so that the line with its link fits in a message. */
  readonly maxLineLength: number;
  readonly title: (text: string) => string;
  readonly paragraph: (text: string) => string;
  readonly item: (text: string, link: string | null) => string;
}

/** The lines of a notice, with an empty line around paragraphs and lists. */
export function noticeLines(notice: NoticeReply, style: NoticeStyle): string[] {
  const title = notice.title === undefined ? [] : [style.title(shortTitle(notice.title, style)), ""];
  const body = notice.body.flatMap((part, index) => {
    const isApart = part.kind === "paragraph" || notice.body[index - 1]?.kind === "paragraph";
    return [...(isApart && index > 0 ? [""] : []), ...partLines(part, style)];
  });
  return [...title, ...body];
}

function shortTitle(title: string, { lengthOf }: NoticeStyle): string {
  return clip(title, MAX_TITLE_LENGTH, lengthOf);
}

function partLines(part: NoticePart, style: NoticeStyle): string[] {
  const { lengthOf, maxLineLength } = style;
  const pieces = splitText(part.text, { lengthOf, limitOf: () => maxLineLength });
  const link = part.kind === "item" ? resolveLink(part.url, style.publicUrl) : null;
  return pieces.map(({ start, end }) => {
    const text = part.text.slice(start, end);
    return part.kind === "item" ? style.item(text, link) : style.paragraph(text);
  });
}
