/** An update without its id, which the feed gives it. */
export type NewUpdate = Readonly<Record<string, unknown>>;

export interface Person {
  readonly chatId: number;
  /** In a private chat the same as the chat. */
  readonly personId: number;
}

export function makeMessage(person: Person, text: string, more: NewUpdate = {}): NewUpdate {
  return { message: { ...describeChat(person), text, entities: findEntities(text), ...more } };
}

export function makeMedia(person: Person, media: NewUpdate): NewUpdate {
  return { message: { ...describeChat(person), ...media } };
}

export function makePress(person: Person, press: { id: string; data: string; messageId: number }): NewUpdate {
  const { chat, from, date } = describeChat(person);
  const message = { message_id: press.messageId, chat, date };
  return { callback_query: { id: press.id, from, chat_instance: "1", data: press.data, message } };
}

export function makeJoin(person: Person): NewUpdate {
  const { chat, from, date } = describeChat(person);
  const [old_chat_member, new_chat_member] = [{ status: "left" }, { status: "member" }];
  return { my_chat_member: { chat, from, date, old_chat_member, new_chat_member } };
}

function describeChat({ chatId, personId }: Person) {
  return {
    message_id: Math.floor(Math.random() * 2 ** 31),
    from: { id: personId, is_bot: false, first_name: "Người hỏi", language_code: "vi" },
    // Telegram gives groups negative ids.
    chat: chatId < 0 ? { id: chatId, type: "supergroup", title: "Nhóm" } : { id: chatId, type: "private" },
    date: Math.floor(Date.now() / 1000),
  };
}

function findEntities(text: string) {
  return [...text.matchAll(/(?<!\S)(\/\w+(?:@\w+)?|@\w+)/g)].map((match) => ({
    type: match[0].startsWith("/") ? "bot_command" : "mention",
    offset: match.index,
    length: match[0].length,
  }));
}
