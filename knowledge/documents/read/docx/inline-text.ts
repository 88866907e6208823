import { convertRun } from "../letters/convert-run.ts";
import { childOf, isXmlElement, type XmlElement } from "../office/xml.ts";
import { join, runLook, type Style, type Styles } from "./styles.ts";

/** A stretch of text in one font. */
interface Run {
  readonly text: string;
  readonly look: Style;
}

/** What stands in a paragraph. */
export interface Inline {
  /** In Unicode, with `\n` for line breaks. */
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Text boxes anchored in it, as elements that hold paragraphs. */
  readonly boxes: readonly XmlElement[];
  /** Ids of the notes that it refers to, `footnote:3`. */
  readonly notes: readonly string[];
}

/** A field on its way: its instruction comes first, then what it shows; it may go over several paragraphs. */
export interface Field {
  code: string;
  isResult: boolean;
}

/** Deleted text, instructions and properties are no text; changes that insert something count as accepted. */
const NO_TEXT = new Set(
  "pPr rPr sdtPr del moveFrom delText delInstrText commentReference annotationRef".split(" "),
);
/** Fields that show a number of a page, which the text does not keep. */
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b/i;

export class InlineReader {
  readonly #styles: Styles;
  readonly #fields: Field[] = [];

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /** Whether a table of contents is being read. */
  get isInContents(): boolean {
    return this.#fields.some(({ code }) => /^\s*TOC\b/i.test(code));
  }

  read(paragraph: XmlElement, look: Style): Inline {
    const runs: Run[] = [];
    const boxes: XmlElement[] = [];
    const notes: string[] = [];
    const visit = (element: XmlElement, style: Style): void => {
      if (NO_TEXT.has(element.name)) return;
      if (element.name === "txbxContent") boxes.push(element);
      else if (element.name === "AlternateContent")
        visitOne(childOf(element, "Choice") ?? childOf(element, "Fallback"), style);
      else if (element.name === "r") visitAll(element, this.#lookOf(element, style));
      else if (element.name === "fldSimple") visitField(element, style);
      else if (/^(?:foot|end)noteReference$/.test(element.name))
        notes.push(`${element.name.slice(0, -"Reference".length)}:${element.attributes.id ?? ""}`);
      else if (element.name === "fldChar") this.#stepField(element.attributes.fldCharType);
      else if (element.name === "instrText") this.#addCode(textOf(element));
      else if (!this.#isShown || style.isHidden) return;
      else {
        const text = signOf(element);
        if (text === undefined) visitAll(element, style);
        else if (text !== "") runs.push({ text, look: style });
      }
    };
    const visitAll = (element: XmlElement, style: Style) => {
      for (const child of element.children) if (isXmlElement(child)) visit(child, style);
    };
    const visitOne = (element: XmlElement | undefined, style: Style) => {
      if (element !== undefined) visitAll(element, style);
    };
    const visitField = (element: XmlElement, style: Style) => {
      if (!PAGE_FIELD.test(element.attributes.instr ?? "")) visitAll(element, style);
    };
    visitAll(paragraph, look);
    const written = runs.filter(({ text }) => text.trim() !== "");
    return {
      text: joinRuns(runs),
      isBold: written.length > 0 && written.every((run) => run.look.isBold),
      isItalic: written.length > 0 && written.every((run) => run.look.isItalic),
      boxes,
      notes,
    };
  }

  get #isShown(): boolean {
    return this.#fields.every(({ code, isResult }) => isResult && !PAGE_FIELD.test(code));
  }

  #lookOf(run: XmlElement, style: Style): Style {
    const properties = childOf(run, "rPr");
    const named = childOf(properties, "rStyle")?.attributes.val;
    const based = named === undefined ? style : join(style, ownOf(this.#styles.styleOf(named)));
    return join(based, runLook(properties));
  }

  #stepField(type: string | undefined): void {
    const field = this.#fields.at(-1);
    if (type === "begin") this.#fields.push({ code: "", isResult: false });
    else if (type === "separate" && field !== undefined) field.isResult = true;
    else if (type === "end") this.#fields.pop();
  }

  #addCode(text: string): void {
    const field = this.#fields.at(-1);
    if (field !== undefined && !field.isResult) field.code += text;
  }
}

/** Of a character style only what it says of letters. */
function ownOf({ font, isBold, isItalic, isCapitals, isHidden }: Style): Style {
  return { font, isBold, isItalic, isCapitals, isHidden };
}

/** The text that an element of a run stands for; undefined for one that holds others. */
function signOf(element: XmlElement): string | undefined {
  switch (element.name) {
    case "t":
      return textOf(element);
    case "tab":
    case "ptab":
      return "\t";
    case "br":
    case "cr":
      return "\n";
    case "noBreakHyphen":
      return "-";
    case "softHyphen":
      // In the fonts of TCVN3 it is the letter ư; elsewhere normalise() drops it.
      return "\u00ad";
    case "sym":
    case "lastRenderedPageBreak":
      return "";
    default:
      return undefined;
  }
}

function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === "string").join("");
}

/** Letters of one font may be cut into several runs and are converted together. */
function joinRuns(runs: readonly Run[]): string {
  let joined = "";
  for (let at = 0; at < runs.length; ) {
    const { font = "", isCapitals = false } = runs[at]?.look ?? {};
    const next = runs.findIndex(
      ({ look }, i) => i > at && (look.font !== runs[at]?.look.font || !!look.isCapitals !== isCapitals),
    );
    const end = next < 0 ? runs.length : next;
    const text = convertRun(
      runs
        .slice(at, end)
        .map((run) => run.text)
        .join(""),
      font,
    );
    joined += isCapitals ? text.toUpperCase() : text;
    at = end;
  }
  return joined;
}
