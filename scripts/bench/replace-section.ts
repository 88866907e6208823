const INTRODUCTION = `# Benchmarks

Figures of this project and how to take them again. Times and memory are those of the machine that is named with
them; compare only what stands in one table.

`;

/**
 * The page with `content` between the two marks of a section (`<!-- name:start -->`, `<!-- name:end -->`); what stands outside them stays. A page without marks gets them at its
 * end, a missing page (undefined) begins with an introduction. Throws when only one of the marks is there.
 */
export function replaceSection(page: string | undefined, name: string, content: string): string {
  const [startMark, endMark] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const section = `${startMark}\n${content.trim()}\n${endMark}`;
  if (page === undefined) return `${INTRODUCTION}${section}\n`;
  const start = page.indexOf(startMark);
  const end = page.indexOf(endMark);
  if (start < 0 && end < 0) return `${page.trimEnd()}\n\n${section}\n`;
  if (start < 0 || end < start)
    throw new Error(`Write ${startMark} before ${endMark} in the page, or neither of them.`);
  return `${page.slice(0, start)}${section}${page.slice(end + endMark.length)}`;
}
