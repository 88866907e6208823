/** Which channels are on, and how they reach their services. A channel without settings is off. */
export interface ChannelSettings {
  readonly telegram: TelegramSettings | undefined;
  readonly zaloBot: ZaloBotSettings | undefined;
  readonly zaloOa: ZaloOaSettings | undefined;
}

export interface TelegramSettings {
  readonly token: string;
  /** Undefined keeps the webhook closed. */
  readonly webhookSecret: string | undefined;
  /** Undefined stands for the service itself; without a slash at its end, as every address here. */
  readonly apiRoot: string | undefined;
}

export interface ZaloBotSettings {
  readonly token: string;
  /** Undefined keeps the webhook closed. */
  readonly webhookSecret: string | undefined;
  readonly apiRoot: string | undefined;
}

export interface ZaloOaSettings {
  readonly appId: string;
  readonly appSecret: string;
  /** Signs the webhook's requests. */
  readonly secretKey: string;
  /** Single use: it seeds the pair that is kept in the database from then on. */
  readonly refreshToken: string;
  readonly apiRoot: string | undefined;
  readonly oauthRoot: string | undefined;
}
