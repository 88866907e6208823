/** Lines of a Markdown table: the first column to the left, the others to the right. */
export function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)];
}

/** Thousands set apart. */
export function formatCount(value: number): string {
  return value.toLocaleString("en-US");
}
