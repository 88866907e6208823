import { createInterface } from "node:readline";
import type { SentMessage } from "../simulators/telegram/chat-book.ts";
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from "../simulators/telegram/start-telegram-simulator.ts";
import { showMessage } from "./show-message.ts";
import { startBotServer } from "./start-bot-server.ts";
import { createStillness } from "./stillness.ts";

/** The one person of the chat, who is an administrator as well. */
const PERSON_ID = 1001;
type Buttons = SentMessage["buttons"][number];

/** Starts the simulator and the server, and lets a person talk until standard input ends. */
export async function chatInTerminal(): Promise<void> {
  const stillness = createStillness();
  let buttons: Buttons = [];
  const simulator = await startTelegramSimulator({
    onShown: (shown) => {
      stillness.stir();
      if (shown.kind === "toast") return print(`(${shown.text})`);
      const row = shown.message.buttons.flat();
      if (row.length > 0) buttons = row;
      print(showMessage(shown.message));
    },
  });
  const server = await startBotServer(simulator, PERSON_ID);
  print("Starting the server; what you write now is answered once it is ready.");
  print("Write a message, or #2 to press the second button of the last message that has any. Ctrl+D ends.\n");
  try {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() === "") continue;
      const press = /^#(\d+)$/.exec(line.trim());
      const isSaid = press ? pressButton(simulator, buttons[Number(press[1]) - 1]) : say(simulator, line);
      // One after the other: a button can be pressed only once it is there.
      if (isSaid && !(await stillness.reached(server.stopped))) print("(no answer)");
      if (server.stopped.aborted) throw new Error("The server has stopped.");
    }
  } finally {
    await server.stop();
    await simulator.close();
  }
}

function say(simulator: TelegramSimulator, text: string): boolean {
  simulator.say(PERSON_ID, text);
  return true;
}

/** Whether an answer can be expected. */
function pressButton(simulator: TelegramSimulator, button: Buttons[number] | undefined): boolean {
  if (button?.callback_data === undefined) {
    print(button?.url === undefined ? "There is no such button." : `It opens ${button.url}`);
    return false;
  }
  simulator.press(PERSON_ID, button.callback_data);
  return true;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
