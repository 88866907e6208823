// The only door of bot/: server/ and scripts/ import nothing else of it.

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
export { isSameSecret } from "./channels/http/is-same-secret.ts";
export type { Bot, BotOptions, WebhookAnswer } from "./create-bot.ts";
export { createBot } from "./load-create-bot.ts";
export { isQuestionTooLong, MAX_QUESTION_CHARACTERS, normalizeQuestion } from "./question-length.ts";
export { openBotStore, StoreError } from "./store/open-bot-store.ts";
export type { WorkCounts } from "./store/store.ts";
export { traceError } from "./trace-error.ts";
export { describeAge, describeDate } from "./wording/describe-age.ts";
export { describePlace } from "./wording/describe-place.ts";
export { excerptOf } from "./wording/excerpt.ts";
export { fillIn } from "./wording/fill-in.ts";
export { messages as botMessages } from "./wording/messages.ts";
export { readYaml, wording, wordings } from "./wording/read-yaml.ts";
export { webAddress } from "./wording/web-address.ts";
