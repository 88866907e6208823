import { childOf, childrenOf, type XmlElement } from "../office/xml.ts";

/** How a paragraph or run looks; undefined where nothing says so. */
export interface Style {
  /** 1 for the outermost heading. */
  readonly headingLevel?: number | undefined;
  readonly isTitle?: boolean | undefined;
  /** A line of a table of contents. */
  readonly isContents?: boolean | undefined;
  readonly numbering?: NumberingRef | undefined;
  readonly font?: string | undefined;
  readonly isBold?: boolean | undefined;
  readonly isItalic?: boolean | undefined;
  readonly isCapitals?: boolean | undefined;
  readonly isHidden?: boolean | undefined;
  readonly isCentred?: boolean | undefined;
}

/** A list and the level in it, from 0; either may come from a style. */
export interface NumberingRef {
  readonly list?: string | undefined;
  readonly level?: number | undefined;
}

export interface Styles {
  /** The style of that id with all that it is based on; of no id, that of a plain paragraph. */
  styleOf(id: string | undefined): Style;
}

/** A style is based on another, that on a third …; a circle ends here. */
const LONGEST_CHAIN = 20;

export function readStyles(root: XmlElement | undefined): Styles {
  const elements = new Map(childrenOf(root, "style").map((style) => [style.attributes.styleId, style]));
  const plain = childrenOf(root, "style").find((style) => {
    return style.attributes.type === "paragraph" && style.attributes.default === "1";
  });
  const base = runLook(childOf(root, "docDefaults", "rPrDefault", "rPr"));
  const known = new Map<string | undefined, Style>();
  const resolve = (element: XmlElement | undefined, chain: number): Style => {
    if (element === undefined || chain > LONGEST_CHAIN) return base;
    const basedOn = childOf(element, "basedOn")?.attributes.val;
    return join(resolve(elements.get(basedOn), chain + 1), ownStyle(element));
  };
  return {
    styleOf(id) {
      const found = known.get(id) ?? resolve(elements.get(id) ?? plain, 0);
      known.set(id, found);
      return found;
    },
  };
}

/** What is said last holds. */
export function join(style: Style, over: Style): Style {
  const said = Object.entries(over).filter(([, value]) => value !== undefined);
  const numbering = { ...style.numbering, ...over.numbering };
  return { ...style, ...Object.fromEntries(said), ...(over.numbering && { numbering }) };
}

function ownStyle(element: XmlElement): Style {
  const name = childOf(element, "name")?.attributes.val ?? "";
  const named = /^(?:heading|tiêu đề|đề mục) ?([1-9])$/iu.exec(name)?.[1];
  const look = { ...paragraphLook(childOf(element, "pPr")), ...runLook(childOf(element, "rPr")) };
  return {
    ...look,
    headingLevel: named === undefined ? look.headingLevel : Number(named),
    isTitle: /^(?:title|tiêu đề)$/iu.test(name) || undefined,
    isContents: /^(?:toc|mục lục) ?[1-9]$/iu.test(name) || undefined,
  };
}

/** What a paragraph's properties say themselves. */
export function paragraphLook(properties: XmlElement | undefined): Style {
  const outline = Number(childOf(properties, "outlineLvl")?.attributes.val ?? Number.NaN);
  const justified = childOf(properties, "jc")?.attributes.val;
  const numbering = childOf(properties, "numPr");
  const level = Number(childOf(numbering, "ilvl")?.attributes.val ?? Number.NaN);
  return {
    // 9 is body text.
    headingLevel: outline >= 0 && outline < 9 ? outline + 1 : undefined,
    isCentred: justified === undefined ? undefined : justified === "center",
    numbering: numbering && {
      list: childOf(numbering, "numId")?.attributes.val,
      level: Number.isNaN(level) ? undefined : level,
    },
  };
}

/** What a run's properties say themselves. */
export function runLook(properties: XmlElement | undefined): Style {
  const fonts = childOf(properties, "rFonts")?.attributes;
  return {
    font: fonts?.ascii ?? fonts?.hAnsi,
    isBold: isOn(properties, "b"),
    isItalic: isOn(properties, "i"),
    isCapitals: isOn(properties, "caps"),
    isHidden: isOn(properties, "vanish"),
  };
}

function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(properties, name);
  return found && !["0", "false", "off", "none"].includes(found.attributes.val ?? "1");
}
