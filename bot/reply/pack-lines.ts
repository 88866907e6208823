/** Lines joined into as few messages as hold them, each at most `limit` UTF-16 units, as every line must be. */
export function packLines(lines: readonly string[], limit: number): string[] {
  const messages: string[] = [];
  let message = "";
  for (const line of lines) {
    const longer = message === "" ? line : `${message}\n${line}`;
    if (longer.trimEnd().length <= limit) message = longer;
    else {
      messages.push(message);
      message = line;
    }
  }
  return [...messages, message].map((text) => text.trimEnd()).filter((text) => text !== "");
}
