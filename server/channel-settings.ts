import { z } from "zod";
import type { ChannelSettings } from "../bot/index.ts";
import { ConfigError } from "./config-error.ts";
import { fillIn, messages } from "./messages.ts";

/** The shortest webhook secret that is accepted, in characters; the services would accept shorter ones. */
const MIN_SECRET_LENGTH = 16;
/** The longest, in characters: the limit of setWebhook of the Telegram Bot API and the Zalo Bot Platform. */
const MAX_SECRET_LENGTH = 256;
/** Zalo Official Account: all or none of them must be set. */
const OA_SETTINGS = [
  "ZALO_OA_APP_ID",
  "ZALO_OA_APP_SECRET",
  "ZALO_OA_SECRET_KEY",
  "ZALO_OA_REFRESH_TOKEN",
] as const;
const MAX_RETENTION_DAYS = 3650;
const DEFAULT_RETENTION_DAYS = 30;

const text = messages.config;

const address = z.string().transform((value, context) => {
  if (URL.canParse(value)) {
    const url = new URL(value);
    if (isPlainAddress(url)) return url.origin + url.pathname.replace(/\/+$/, "");
  }
  context.addIssue({ code: "custom", message: text.address });
  return z.NEVER;
});
const oaSecret = z.string().regex(/^[\x21-\x7e]+$/, text.oaSecret);
const retention = fillIn(text.retentionDays, { maximum: MAX_RETENTION_DAYS });

/** The settings of the channels, a part of the schema in config.ts. */
export const channelSettingsShape = {
  PUBLIC_URL: address.optional(),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, text.botToken)
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: secretOf("[\\w-]", text.telegramSecret),
  TELEGRAM_API_ROOT: address.optional(),
  // The token becomes part of an address: only characters that need no escaping.
  ZALO_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w.~-]+$/, text.botToken)
    .optional(),
  ZALO_BOT_WEBHOOK_SECRET: secretOf("[\\x21-\\x7e]", text.zaloBotSecret),
  ZALO_BOT_API_ROOT: address.optional(),
  ZALO_OA_APP_ID: z.string().regex(/^\d+$/, text.oaAppId).optional(),
  ZALO_OA_APP_SECRET: oaSecret.optional(),
  ZALO_OA_SECRET_KEY: oaSecret.optional(),
  ZALO_OA_REFRESH_TOKEN: oaSecret.optional(),
  ZALO_OA_API_ROOT: address.optional(),
  ZALO_OA_OAUTH_ROOT: address.optional(),
  ADMIN_CHAT_IDS: z
    .string()
    .transform((value) => value.split(",").map((id) => id.trim()))
    .refine((ids) => ids.every((id) => /^[\w-]+$/.test(id)), text.adminChatIds)
    .default([]),
  RETENTION_DAYS: z
    .string()
    .regex(/^\d{1,4}$/, retention)
    .transform(Number)
    .refine((days) => days >= 1 && days <= MAX_RETENTION_DAYS, retention)
    .default(DEFAULT_RETENTION_DAYS),
};

type ChannelEnvironment = z.infer<z.ZodObject<typeof channelSettingsShape>>;

/** The settings of the channels that are on. Throws a ConfigError for a setting that is useless without another. */
export function readChannelSettings(settings: ChannelEnvironment): ChannelSettings {
  demandTogether(settings, "TELEGRAM_WEBHOOK_SECRET", "TELEGRAM_BOT_TOKEN");
  demandTogether(settings, "ZALO_BOT_WEBHOOK_SECRET", "ZALO_BOT_TOKEN");
  return { telegram: telegramOf(settings), zaloBot: zaloBotOf(settings), zaloOa: zaloOaOf(settings) };
}

function telegramOf(settings: ChannelEnvironment): ChannelSettings["telegram"] {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: webhookSecret } = settings;
  return token === undefined ? undefined : { token, webhookSecret, apiRoot: settings.TELEGRAM_API_ROOT };
}

function zaloBotOf(settings: ChannelEnvironment): ChannelSettings["zaloBot"] {
  const { ZALO_BOT_TOKEN: token, ZALO_BOT_WEBHOOK_SECRET: webhookSecret } = settings;
  return token === undefined ? undefined : { token, webhookSecret, apiRoot: settings.ZALO_BOT_API_ROOT };
}

function zaloOaOf(settings: ChannelEnvironment): ChannelSettings["zaloOa"] {
  if (OA_SETTINGS.every((name) => settings[name] === undefined)) return undefined;
  return {
    appId: needed(settings, "ZALO_OA_APP_ID"),
    appSecret: needed(settings, "ZALO_OA_APP_SECRET"),
    secretKey: needed(settings, "ZALO_OA_SECRET_KEY"),
    refreshToken: needed(settings, "ZALO_OA_REFRESH_TOKEN"),
    apiRoot: settings.ZALO_OA_API_ROOT,
    oauthRoot: settings.ZALO_OA_OAUTH_ROOT,
  };
}

function needed(settings: ChannelEnvironment, setting: (typeof OA_SETTINGS)[number]): string {
  const value = settings[setting];
  if (value !== undefined) return value;
  throw new ConfigError(setting, fillIn(text.neededTogether, { settings: OA_SETTINGS.join(", ") }));
}

function demandTogether(
  settings: ChannelEnvironment,
  setting: keyof ChannelEnvironment,
  needed: keyof ChannelEnvironment,
): void {
  if (settings[setting] === undefined || settings[needed] !== undefined) return;
  throw new ConfigError(setting, fillIn(text.usedWith, { setting: needed }));
}

function secretOf(character: string, problem: string) {
  const limits = { minimum: MIN_SECRET_LENGTH, maximum: MAX_SECRET_LENGTH };
  const form = new RegExp(`^${character}{${limits.minimum},${limits.maximum}}$`);
  return z.string().regex(form, fillIn(problem, limits)).optional();
}

/** http or https without query, fragment and credentials: paths are appended to it, and people see it. */
function isPlainAddress({ protocol, search, hash, username, password }: URL): boolean {
  return /^https?:$/.test(protocol) && search + hash + username + password === "";
}
