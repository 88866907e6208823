import { fillIn } from "../wording/fill-in.ts";
import { messages } from "../wording/messages.ts";
import type { ChannelState } from "./channel-worker.ts";

const words = messages.talk.state;

/** A line for each channel, for administrators: how many chats have work, and for how long the channel is paused. */
export function describeTraffic(states: readonly ChannelState[]): string[] {
  return states.map(({ channel, ready, active, waiting, pausedForMs }) =>
    fillIn(pausedForMs > 0 ? words.channelPaused : words.channel, {
      ...{ channel, chats: ready + active + waiting },
      seconds: Math.ceil(pausedForMs / 1000),
    }),
  );
}
