export {
  CHANNEL_NAMES,
  type Channel,
  ChannelError,
  type ChannelName,
  type WebhookReport,
  type WebhookRequest,
} from "./channel.ts";
export type {
  ChannelSettings,
  TelegramSettings,
  ZaloBotSettings,
  ZaloOaSettings,
} from "./channel-settings.ts";
export { type Bot, type BotOptions, createBot, type WebhookAnswer } from "./create-bot.ts";
export { type ChannelsOptions, createChannels } from "./create-channels.ts";
export { openBotStore, StoreError } from "./open-bot-store.ts";
