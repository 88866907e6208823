import { describeChannel } from "./channel.contract.ts";
import { makeTelegramHarness } from "./telegram/telegram-harness.ts";

describeChannel("telegram", makeTelegramHarness);
