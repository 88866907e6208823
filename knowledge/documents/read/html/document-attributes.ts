import { findDates, fold } from "../../../language/index.ts";
import type { Metadata } from "../../document.ts";
import { oneLine } from "../line.ts";
import type { DomDocument, DomElement } from "./html-dom.ts";

type Attribute = "number" | "type" | "issuer" | "signer" | "date";

/** Labels with which portals of documents list what a document is, folded. */
const LABELS: Readonly<Record<string, Attribute>> = {
  "so hieu": "number",
  "so ky hieu": "number",
  "so, ky hieu": "number",
  "so/ky hieu": "number",
  "so hieu van ban": "number",
  "loai van ban": "type",
  "hinh thuc van ban": "type",
  "the loai": "type",
  "co quan ban hanh": "issuer",
  "don vi ban hanh": "issuer",
  "noi ban hanh": "issuer",
  "nguoi ky": "signer",
  "ngay ban hanh": "date",
};

/**
 * What the list of a document's attributes says (`Số hiệu | 22/2019/TT-BGTVT`). A label that a page has twice heads the list of
 * several documents and says nothing of this one.
 */
export function findAttributes(document: DomDocument): Pick<Metadata, Attribute> {
  const found = new Map<Attribute, string | undefined>();
  for (const element of document.querySelectorAll("td, th, dt, label, b, strong, span, div, p")) {
    // Labels hold nothing but their words; to read the text of everything else would take long.
    const attribute = element.firstElementChild === null ? labelOf(element) : undefined;
    const value = attribute && valueBeside(element);
    if (attribute === undefined || value === undefined) continue;
    found.set(attribute, found.has(attribute) && found.get(attribute) !== value ? undefined : value);
  }
  // A page that names but one of them speaks of it in passing.
  if (found.get("number") === undefined || found.size < 2) return {};
  return Object.fromEntries([...found].flatMap(([name, value]) => entryOf(name, value)));
}

function labelOf(element: DomElement | null): Attribute | undefined {
  if (element?.firstElementChild?.nextElementSibling) return undefined;
  const text = element?.textContent ?? "";
  if (text.length > LONGEST_LABEL) return undefined;
  return LABELS[fold(oneLine(text)).toLowerCase().replace(/\s*:$/, "")];
}

/** Characters, with the space around. */
const LONGEST_LABEL = 60;

/** What stands beside a label or beside what holds nothing else. */
function valueBeside(label: DomElement): string | undefined {
  let element = label;
  while (
    element.nextElementSibling === null &&
    labelOf(element.parentElement) !== undefined &&
    element.parentElement
  ) {
    element = element.parentElement;
  }
  const value = oneLine(element.nextElementSibling?.textContent ?? "");
  const isValue =
    value !== "" && value.length <= LONGEST_VALUE && labelOf(element.nextElementSibling) === undefined;
  return isValue && /[\p{L}\p{N}]/u.test(value) ? value : undefined;
}

const LONGEST_VALUE = 200;

function entryOf(name: Attribute, value: string | undefined): [Attribute, string][] {
  const written = name === "date" ? findDates(value ?? "")[0]?.iso : value;
  return written === undefined ? [] : [[name, written]];
}
