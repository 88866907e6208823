/** Joins lines into as few messages as possible, each of at most `limit` UTF-16 units; no line may be longer than that. */
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
