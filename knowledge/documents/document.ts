/**
 * A document as it was read from a file: boilerplate gone, text normalised (see language/normalise.ts), everything
 * that is not body in `metadata`. Offsets are UTF-16 units into `text`, end exclusive.
 */
export interface Document {
  /** Stable across reloads: the id of a JSON line, else the path inside the corpus folder without its extension. */
  readonly id: string;
  readonly title: string;
  /** The whole body; blocks stand in it in reading order, one empty line ("\n\n") between two blocks. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  /** What was left out and why, in the order of the file, so that an administrator can check it. */
  readonly dropped: readonly Dropped[];
  /** What the file turned out to be; left out of documents that were no file of their own, such as a line of JSON. */
  readonly readAs?: ReadAs;
  /** Name inside the corpus of the file that is its original; left out as `readAs` is. */
  readonly file?: string;
  /** Letterhead, addressees and signature as they stand in the original, in its order; no part of `text`. */
  readonly head?: readonly HeadLine[];
}

export interface HeadLine {
  readonly text: string;
  readonly place?: Place;
}

export interface Block {
  /** A row is one of a table, with the names of its columns; it is found and shown by itself. */
  readonly kind: "heading" | "paragraph" | "row";
  /** 1 for the outermost heading; 0 for a paragraph or row. */
  readonly level: number;
  readonly start: number;
  readonly end: number;
  /** Where it stands in the original; of formats that have pages, sheets or numbered paragraphs. */
  readonly place?: Place;
}

/** A place in an original file. */
export interface Place {
  /** Page of a PDF, of a scan or of slides, from 1. */
  readonly page?: number;
  /** Left, top, width and height on that page, each a share of the page's, 0..1. */
  readonly box?: readonly [left: number, top: number, width: number, height: number];
  /** Name of a sheet, and the row in it as a spreadsheet numbers it, from 1. */
  readonly sheet?: string;
  readonly row?: number;
  /** Paragraph of a text document, from 1. */
  readonly paragraph?: number;
  /** The words were recognised in a picture. */
  readonly ocr?: true;
}

/** How a file was read, for the administrator. */
export interface ReadAs {
  /** By what is in the file, not by its name: `pdf`, `docx`, `doc` … */
  readonly format: string;
  readonly pages?: number;
  /** Pages whose words were recognised in a picture, rising. */
  readonly ocrPages?: readonly number[];
  readonly tables?: number;
  /** What the administrator should look at, in Vietnamese. */
  readonly warnings?: readonly string[];
}

export interface Metadata {
  /** The document's own number as written, e.g. `23-QĐ/TW`. */
  readonly number?: string;
  readonly issuer?: string;
  /** Type of document as the layout names it: `Quyết định`, `Chỉ thị`, `Công văn` … */
  readonly type?: string;
  /** Who signed it, without office or degree, and the office as the signature says it: `KT. CHỦ TỊCH PHÓ CHỦ TỊCH`. */
  readonly signer?: string;
  readonly signerOffice?: string;
  /** Where it was issued: `Hà Nội`. */
  readonly issuedAt?: string;
  /** To whom it goes, from `Kính gửi` and `Nơi nhận`, one each. */
  readonly recipients?: readonly string[];
  /** ISO date (yyyy-mm-dd) that an answer shows: the day the body gives, else the page's. */
  readonly date?: string;
  /** ISO date that the page's head shows where it differs from `date`; it can be the day of rendering. */
  readonly pageDate?: string;
  readonly byline?: string;
  /** Name of the paper or site that the page names as its source. */
  readonly origin?: string;
  /** Address of the original, http or https. */
  readonly url?: string;
  /** Addresses, http or https, where the same text stands too. */
  readonly alsoAt?: readonly string[];
  /** True when the text is our summary of the document that `title` and `url` name, not the document itself. */
  readonly summary?: boolean;
}

export interface Dropped {
  readonly text: string;
  /** Which rule dropped it, e.g. `visit-counter`, `navigation`, `teaser`; the names are in data/boilerplate.yaml. */
  readonly reason: string;
}
