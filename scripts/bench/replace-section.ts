const START = "<!-- bench:start -->";
const END = "<!-- bench:end -->";

const INTRODUCTION = `# Benchmarks

Figures of this project and how to take them again. Times and memory are those of the machine that is named with
them; compare only what stands in one table.

`;

/**
 * The page with `content` between its two marks; what stands outside them stays. A page without marks gets them at its
 * end, a missing page (undefined) begins with an introduction. Throws when only one of the marks is there.
 */
export function replaceSection(page: string | undefined, content: string): string {
  const section = `${START}\n${content.trim()}\n${END}`;
  if (page === undefined) return `${INTRODUCTION}${section}\n`;
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 && end < 0) return `${page.trimEnd()}\n\n${section}\n`;
  if (start < 0 || end < start)
    throw new Error(`Write ${START} before ${END} in the page, or neither of them.`);
  return `${page.slice(0, start)}${section}${page.slice(end + END.length)}`;
}
