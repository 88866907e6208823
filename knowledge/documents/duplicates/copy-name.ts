/** A file's name without what copying adds to it. */
export interface CopyName {
  /** With its folder, in lower case, without extension and marks of copies. */
  readonly stem: string;
  /** Which copy it is, later ones higher: 1 for `thong-bao (1).md`; undefined where the name does not number it. */
  readonly number: number | undefined;
}

/** ` (1)`, `_v2`, ` bản 3` at the end of a name. `lần 2` is another notice. */
const NUMBERED =
  /^(?<stem>.+?)(?:\s*\((?<copy>\d{1,3})\)|[\s_.-]+(?:v|ver|version|bản|phiên bản)[\s_.-]?(?<version>\d{1,2}))$/iu;

/** ` - Copy`, ` - bản sao`, `_final`: says that it is a copy and not which. */
const UNNUMBERED = /^(?<stem>.+?)[\s_-]+(?:copy|bản sao|ban sao|bản chính thức|bản cuối|final|sửa|mới)$/iu;

export function copyNameOf(file: string): CopyName {
  return readName(file.replace(/\.[^./]+$/u, "").normalize("NFC"));
}

function readName(name: string): CopyName {
  const { stem = "", copy, version } = NUMBERED.exec(name)?.groups ?? {};
  if (stem !== "") return { stem: readName(stem).stem, number: Number(copy ?? version) };
  return { stem: (UNNUMBERED.exec(name)?.groups?.stem ?? name).toLowerCase(), number: undefined };
}
