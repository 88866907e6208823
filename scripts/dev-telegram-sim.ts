import { runCommand } from "./command-line.ts";
import { chatInTerminal } from "./dev-telegram-sim/chat-in-terminal.ts";

/** A chat with the bot in the terminal: no account, no network. Lines of standard input are a person's messages. */
await runCommand(chatInTerminal);
