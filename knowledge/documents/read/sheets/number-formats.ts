import { format, isDateFormat } from "numfmt";
import { childOf, childrenOf, type XmlElement } from "../office/xml.ts";

/** How cells are written, by the index of their style. */
export interface CellStyle {
  /** Excel's code for numbers, such as `#,##0.00`. */
  readonly code: string;
  readonly font: string | undefined;
  readonly isBold: boolean;
}

/** Codes that a file names by number alone (ECMA-376 part 1, 18.8.30); dates as they are written in Vietnam. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "dd/mm/yyyy",
  15: "dd/mm/yyyy",
  16: "dd/mm",
  17: "mm/yyyy",
  18: "hh:mm",
  19: "hh:mm:ss",
  20: "hh:mm",
  21: "hh:mm:ss",
  22: "dd/mm/yyyy hh:mm",
  37: "#,##0;(#,##0)",
  38: "#,##0;(#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;(#,##0.00)",
  41: "#,##0",
  42: "#,##0",
  43: "#,##0.00",
  44: "#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

export function readCellStyles(root: XmlElement | undefined): CellStyle[] {
  const codes = new Map(
    childrenOf(childOf(root, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? "",
    ]),
  );
  const fonts = childrenOf(childOf(root, "fonts"), "font").map((font) => {
    const bold = childOf(font, "b");
    return {
      font: childOf(font, "name")?.attributes.val,
      isBold: bold !== undefined && bold.attributes.val !== "0",
    };
  });
  return childrenOf(childOf(root, "cellXfs"), "xf").map(({ attributes }) => {
    const number = Number(attributes.numFmtId ?? 0);
    const { font, isBold = false } = fonts[Number(attributes.fontId ?? 0)] ?? {};
    return { code: codes.get(number) ?? BUILT_IN[number] ?? "General", font, isBold };
  });
}

/** Days between the two counts of days that Excel has. */
const DAYS_1900_TO_1904 = 1462;

/** A number as the sheet shows it, with Vietnamese signs: `1.200`, `131,29`, `05/03/2025`. */
export function writeCellNumber(
  number: number,
  code: string,
  { from1904 }: { readonly from1904: boolean },
): string {
  // `General` would shorten the number of an identity card.
  if (/^(?:general|@)?$/i.test(code) && Number.isSafeInteger(number)) return String(number);
  const value = from1904 && isDateFormat(code) ? number + DAYS_1900_TO_1904 : number;
  return format(code, value, { locale: "vi", throws: false }).trim();
}
