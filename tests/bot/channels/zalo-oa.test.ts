import { describeChannel } from "./channel.contract.ts";
import { makeZaloOaHarness } from "./zalo-oa/zalo-oa-harness.ts";

describeChannel("zalo-oa", makeZaloOaHarness);
