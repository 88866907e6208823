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
  /** Without a slash at its end, as every address here. Undefined: the service itself. */
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
  /** Verifies the signatures of the webhook's requests. */
  readonly secretKey: string;
  /** Used once, to get the first pair of tokens; the database keeps the current pair from then on. */
  readonly refreshToken: string;
  readonly apiRoot: string | undefined;
  readonly oauthRoot: string | undefined;
}
