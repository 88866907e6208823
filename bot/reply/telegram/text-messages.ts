import type { Outgoing, OutgoingButton } from "../../channels/channel.ts";

/** One message for each text, the buttons under the last. */
export function textMessages(texts: readonly string[], buttons: OutgoingButton[][] = []): Outgoing[] {
  return texts.map((text, index) => {
    const hasButtons = buttons.length > 0 && index === texts.length - 1;
    return { kind: "text", text, ...(hasButtons && { buttons }) };
  });
}
