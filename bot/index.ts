export {
  CHANNEL_NAMES,
  type Channel,
  ChannelError,
  type ChannelName,
  type WebhookReport,
  type WebhookRequest,
} from "./channels/channel.ts";
export type {
  ChannelSettings,
  TelegramSettings,
  ZaloBotSettings,
  ZaloOaSettings,
} from "./channels/channel-settings.ts";
export { type ChannelsOptions, createChannels } from "./channels/create-channels.ts";
export { type Bot, type BotOptions, createBot, type WebhookAnswer } from "./create-bot.ts";
export { openBotStore, StoreError } from "./store/open-bot-store.ts";
