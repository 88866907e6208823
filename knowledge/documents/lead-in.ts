import type { Block, Document } from "./document.ts";

/** By their depth, what items of a list begin with: a clause (`1.`), a point (`a)`), a dash, and a plus below dashes. */
const ITEMS = [/^\d{1,2}[.)]\s/u, /^[a-zđ]{1,2}\)\s/u, /^[-–•*]\s/u, /^\+\s/u];

/** How deep in a list a paragraph stands: 1 for a clause, 2 for a point, 3 for a dash, 4 for a plus; 0 for no item. */
export function listDepth(text: string): number {
  return ITEMS.findIndex((item) => item.test(text)) + 1;
}

/**
 * What introduces the lists that go on at `start` and begin before it, outermost first, one a line: a part of a list does not
 * say whose rights it lists. Undefined where no list goes on. `blocks` are a section's.
 */
export function findLeadIn(document: Document, blocks: readonly Block[], start: number): string | undefined {
  if (start <= (blocks[0]?.start ?? start)) return undefined;
  let open: { depth: number; text: string }[] = [];
  for (const block of blocks) {
    const text = document.text.slice(block.start, block.end);
    const depth = listDepth(text);
    open = open.filter((intro) => intro.depth < depth);
    if (block.end > start) break;
    if (text.endsWith(":")) open.push({ depth, text });
  }
  return open.length > 0 ? open.map(({ text }) => text).join("\n") : undefined;
}
