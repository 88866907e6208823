import type { Outgoing } from "../../channels/channel.ts";
import { messages } from "../../wording/messages.ts";
import { writeButtonData } from "../button-data.ts";
import { clip } from "../clip.ts";
import type { RendererOptions } from "../renderer-options.ts";
import type { Reply } from "../reply.ts";
import { bold, escapeHtml } from "./escape-html.ts";
import { renderAnswer } from "./render-answer.ts";
import { renderChoices } from "./render-choices.ts";
import { renderNotice } from "./render-notice.ts";
import { textMessages } from "./text-messages.ts";
import { understoodLines } from "./understood.ts";

/** Telegram Bot API, answerCallbackQuery: text of 0–200 characters. */
const LONGEST_TOAST = 200;

/** Renders replies in Telegram's HTML subset with buttons, each message within Telegram's limits. */
export function createTelegramRenderer(options: RendererOptions): (reply: Reply) => Outgoing[] {
  return (reply) => {
    switch (reply.kind) {
      case "answer":
        return renderAnswer(reply, options);
      case "choices":
        return renderChoices(reply);
      case "abstained":
        return renderAbstained(reply);
      case "notice":
        return renderNotice(reply, options.publicUrl);
      case "ambiguous":
        return renderAmbiguous(reply.sendId);
      case "acknowledge":
        return [renderAcknowledge(reply)];
    }
  };
}

function renderAbstained({ understood, reason }: Extract<Reply, { kind: "abstained" }>): Outgoing[] {
  const { title, text, next } = messages.abstained[reason];
  const steps = next.map((step) => `• ${escapeHtml(step)}`);
  const lines = [...understoodLines(understood), bold(title), "", escapeHtml(text), "", ...steps];
  return textMessages([lines.join("\n")]);
}

function renderAmbiguous(sendId: number): Outgoing[] {
  const { ambiguous, resend } = messages.reply;
  return textMessages(
    [escapeHtml(ambiguous)],
    [[{ label: resend, data: writeButtonData({ kind: "resend", sendId }) }]],
  );
}

function renderAcknowledge({ callbackId, text }: Extract<Reply, { kind: "acknowledge" }>): Outgoing {
  return { kind: "acknowledge", callbackId, ...(text !== undefined && { text: clip(text, LONGEST_TOAST) }) };
}
