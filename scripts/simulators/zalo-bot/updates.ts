/** An update as Zalo Bot Platform sends it; flat, as live deliveries came. */
export interface ZaloBotUpdate {
  readonly event_name: string;
  readonly message?: Readonly<Record<string, unknown>>;
}

export interface UpdateOptions {
  readonly chatId?: string;
  readonly personId?: string;
  readonly messageId?: string;
  readonly isGroup?: boolean;
  readonly isBot?: boolean;
  /** Milliseconds since 1970. */
  readonly date?: number;
}

let count = 0;

export function botTextUpdate(text: string, options: UpdateOptions = {}): ZaloBotUpdate {
  return botUpdate("message.text.received", { text }, options);
}

/** Any event, with what it carries beside the sender and the chat. */
export function botUpdate(
  eventName: string,
  carried: Readonly<Record<string, unknown>>,
  options: UpdateOptions = {},
): ZaloBotUpdate {
  const { chatId = "chat-1", personId = chatId, isGroup = false, isBot = false } = options;
  count += 1;
  const message = {
    from: { id: personId, display_name: "Nguyễn Văn A", is_bot: isBot },
    chat: { id: chatId, chat_type: isGroup ? "GROUP" : "PRIVATE" },
    message_id: options.messageId ?? `m${count}`,
    date: options.date ?? Date.now(),
    ...carried,
  };
  return { event_name: eventName, message };
}
