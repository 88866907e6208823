import { describeChannel } from "./channel.contract.ts";
import { makeZaloBotHarness } from "./zalo-bot/zalo-bot-harness.ts";

describeChannel("zalo-bot", makeZaloBotHarness);
