import { Parser } from "htmlparser2";

/** An element of XML. Prefixes of namespaces are left out: `w:p` is `p`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Elements inside one another beyond this depth are left out: no document has them, and walking them would end the stack. */
const DEEPEST = 200;

/**
 * Reads XML as it comes and hands over the children of each element named in `parents`, one by one, so that a part need not
 * fit in memory as a tree. Entities that a file defines are not expanded, and nothing outside of it is read.
 */
export async function visitChildren(
  chunks: AsyncIterable<Uint8Array>,
  parents: ReadonlySet<string>,
  visit: (child: XmlElement, parent: string) => void,
): Promise<void> {
  const path: string[] = [];
  const open: XmlElement[] = [];
  let deep = 0;
  const parser = new Parser(
    {
      onopentag(prefixed, attributes) {
        const name = withoutPrefix(prefixed);
        path.push(name);
        if (open.length === 0 && !parents.has(path.at(-2) ?? "")) return;
        if (open.length >= DEEPEST) {
          deep++;
          return;
        }
        const element = { name, attributes: withoutPrefixes(attributes), children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        if (deep === 0) open.at(-1)?.children.push(text);
      },
      onclosetag() {
        path.pop();
        if (deep > 0) {
          deep--;
          return;
        }
        const element = open.pop();
        if (element !== undefined && open.length === 0) visit(element, path.at(-1) ?? "");
      },
    },
    { xmlMode: true },
  );
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.end();
}

/** The root element of a small part, with all below it; undefined for a part that is not there or has none. */
export async function readXml(chunks: AsyncIterable<Uint8Array>): Promise<XmlElement | undefined> {
  let root: XmlElement | undefined;
  await visitChildren(chunks, new Set([""]), (element) => {
    root ??= element;
  });
  return root;
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : "utf-8";
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** `id` and `r:id` of one element stay apart. */
function withoutPrefixes(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => {
      const short = withoutPrefix(name);
      return [short in attributes ? name : short, value];
    }),
  );
}

export function isXmlElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== "string";
}

/** The child elements, all or those of a name. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? [])
    .filter(isXmlElement)
    .filter((child) => name === undefined || child.name === name);
}

export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => {
    return found?.children.filter(isXmlElement).find((child) => child.name === name);
  }, element);
}

/** All text below an element. */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (isXmlElement(child) ? textIn(child) : child)).join("");
}
