import { parseHTML } from "linkedom";

/** The part of the DOM that is used here; the project compiles without the browser's types. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
  readonly parentElement: DomElement | null;
}

export interface DomElement extends DomNode {
  readonly children: Iterable<DomElement>;
  readonly firstElementChild: DomElement | null;
  readonly nextElementSibling: DomElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement;
}

export const TEXT_NODE = 3;
export const ELEMENT_NODE = 1;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT_NODE;
}

/** The document of a whole page or of a fragment, which then stands in a body of its own. */
export function parseHtml(html: string): DomDocument {
  const page: { document: { documentElement: DomElement | null } & DomDocument } = parseHTML(html);
  if (page.document.documentElement?.nodeName === "HTML") return page.document;
  const wrapped: { document: DomDocument } = parseHTML(
    `<!doctype html><html><head></head><body>${html}</body></html>`,
  );
  return wrapped.document;
}
