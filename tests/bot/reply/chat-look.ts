import type { Outgoing } from "../../../bot/channels/channel.ts";

/** What the person wrote, then what came back. */
export interface LookTurn {
  readonly asked: string;
  readonly answered: readonly Outgoing[];
}

/** A page that shows messages about as Telegram (or Zalo, without tags) does, for looking at them. */
export function chatPage(title: string, turns: readonly LookTurn[], isHtml = true): string {
  const bubbles = turns.map(({ asked, answered }) => {
    const replies = answered.map((message) => bubble(message, isHtml)).join("\n");
    return `<div class="mine">${escapeText(asked)}</div>\n${replies}`;
  });
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeText(title)}</title><style>${STYLE}</style><header>${escapeText(title)}</header><main>${bubbles.join("\n")}</main></html>`;
}

function bubble(message: Outgoing, isHtml: boolean): string {
  if (message.kind === "acknowledge") return "";
  // A quote stands on lines of its own: Telegram shows no empty line for the break beside it.
  const text = isHtml ? message.text.replace(/<\/blockquote>\n/g, "</blockquote>") : escapeText(message.text);
  const rows = message.kind === "text" ? (message.buttons ?? []) : [];
  const keys = rows.map(
    (row) =>
      `<div class="row">${row.map((key) => `<button>${escapeText(key.label)}${"url" in key ? " ↗" : ""}</button>`).join("")}</div>`,
  );
  return `<div class="theirs"><div class="bubble">${text}</div>${keys.join("")}</div>`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const STYLE = `
* { box-sizing: border-box }
body { margin: 0; background: #c8dcc0; font: 16px/1.35 Roboto, "Noto Sans", "DejaVu Sans", sans-serif; color: #111 }
header { background: #527da3; color: #fff; padding: 12px 16px; font-weight: 600 }
main { max-width: 640px; margin: 0 auto; padding: 10px 8px 24px; display: flex; flex-direction: column; gap: 6px }
.mine { align-self: flex-end; background: #e1fec6; border-radius: 14px 14px 4px; padding: 7px 11px; max-width: 85% }
.theirs { align-self: flex-start; max-width: 92%; min-width: 60% }
.bubble { background: #fff; border-radius: 14px 14px 14px 4px; padding: 7px 11px; white-space: pre-wrap; overflow-wrap: anywhere }
.bubble a { color: #2678b6; text-decoration: none }
blockquote { display: block; margin: 2px 0; padding: 3px 8px; border-left: 3px solid #3a95d5; background: #eaf4fb; border-radius: 4px; font-size: 15px }
blockquote[expandable] { max-height: 72px; overflow: hidden; mask-image: linear-gradient(#000 60%, #0006) }
.row { display: flex; gap: 4px; margin-top: 4px }
button { flex: 1; border: 0; border-radius: 10px; background: #4f6f4d99; color: #fff; font: inherit; font-size: 15px; padding: 9px 6px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; min-width: 0 }
`;
