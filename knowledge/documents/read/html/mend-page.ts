import { convertRun } from "../letters/convert-run.ts";
import { mendLetters } from "../letters/mend-letters.ts";
import { type DomDocument, type DomNode, isElement, TEXT_NODE } from "./html-dom.ts";

/** Brings the letters of a page to Unicode, in its text and in what its head declares. */
export function mendPage(document: DomDocument): "mended" | "garbled" {
  convertFonts(document);
  const texts = [...textsOf(document.documentElement), ...attributesOf(document)];
  const mended = mendLetters(texts.map(({ text }) => text.replaceAll("\n", " ")).join("\n"));
  if (mended.kind === "garbled") return "garbled";
  if (mended.from === undefined) return "mended";
  for (const [index, line] of mended.text.split("\n").entries()) texts[index]?.replace(line);
  return "mended";
}

interface PageText {
  readonly text: string;
  readonly replace: (text: string) => void;
}

function textsOf(root: DomNode): PageText[] {
  const texts: PageText[] = [];
  const waiting: DomNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const found = node;
    if (found.nodeType === TEXT_NODE && (found.textContent ?? "").trim() !== "") {
      const replace = (text: string) => {
        found.textContent = text;
      };
      texts.push({ text: found.textContent ?? "", replace });
    }
    if (isElement(node) && !NO_TEXT.has(node.nodeName.toUpperCase()))
      waiting.push(...[...node.childNodes].reverse());
  }
  return texts;
}

const NO_TEXT = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT"]);

function attributesOf(document: DomDocument): PageText[] {
  return [...document.querySelectorAll("meta[content]")].map((meta) => ({
    text: meta.getAttribute("content") ?? "",
    replace: (text) => meta.setAttribute("content", text),
  }));
}

/** Old pages name the font of their letters: `<font face=".VnTime">`, `style="font-family:.VnTimeH"`. */
function convertFonts(document: DomDocument): void {
  for (const element of document.querySelectorAll("font[face], [style]")) {
    const declared = /font-family\s*:\s*([^;]+)/i.exec(element.getAttribute("style") ?? "")?.[1];
    const font = (element.getAttribute("face") ?? declared ?? "").split(",")[0] ?? "";
    if (!/^\W*v(?:n|ni\b)/i.test(font)) continue;
    for (const child of textsOf(element)) child.replace(convertRun(child.text, font));
  }
}
