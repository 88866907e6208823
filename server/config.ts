import { resolve } from "node:path";
import { z } from "zod";
import type { ChannelSettings } from "../bot/index.ts";
import { channelSettingsShape, readChannelSettings } from "./channel-settings.ts";
import { ConfigError } from "./config-error.ts";
import { fillIn, messages } from "./messages.ts";

/** The shortest ADMIN_TOKEN that is accepted, in characters. */
const MIN_TOKEN_LENGTH = 16;
/** A copy over a slow line may stand still for a few seconds. */
const MIN_WATCH_SECONDS = 5;
const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute path; made when it is not there. */
  readonly dataDir: string;
  /** Absolute path of a folder or a file. */
  readonly corpusDir: string;
  /** How often the corpus is looked at for changed files; undefined: only a reload reads it again. */
  readonly watchSeconds: number | undefined;
  /** Undefined switches the administration over HTTP off. */
  readonly adminToken: string | undefined;
  /** Undefined: the model that comes with the project. */
  readonly model: EmbeddingModel | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** The address at which people and services reach this server, without a slash at its end. */
  readonly publicUrl: string | undefined;
  readonly channels: ChannelSettings;
  /** Chats that may administer. */
  readonly adminChatIds: readonly string[];
  /** People may open the files that documents were read from. */
  readonly originals: boolean;
  /** How long questions and feedback from the channels are kept. */
  readonly retentionDays: number;
}

/** In the form of `KnowledgeOptions["model"]`. */
export interface EmbeddingModel {
  /** A folder, or a name on the hub. */
  readonly model: string;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
}

const text = messages.config;
const port = z
  .string()
  .regex(/^\d{1,5}$/, text.port)
  .transform(Number);

const EnvironmentSchema = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, text.host)
    .default("127.0.0.1"),
  PORT: port.refine((value) => value <= 65_535, text.port).default(3000),
  DATA_DIR: pathSetting(text.dataDir).default("./data"),
  CORPUS_DIR: pathSetting(text.corpusDir).default("./knowledge/corpus"),
  CORPUS_WATCH_SECONDS: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, fillIn(text.watchSeconds, { minimum: MIN_WATCH_SECONDS }))
    .transform(Number)
    .refine(
      (seconds) => seconds >= MIN_WATCH_SECONDS,
      fillIn(text.watchSeconds, { minimum: MIN_WATCH_SECONDS }),
    )
    .optional(),
  ADMIN_TOKEN: z
    .string()
    .regex(
      new RegExp(`^[\\x21-\\x7e]{${MIN_TOKEN_LENGTH},}$`),
      fillIn(text.adminToken, { minimum: MIN_TOKEN_LENGTH }),
    )
    .optional(),
  EMBEDDING_MODEL: z
    .string()
    .regex(/^\S(.*\S)?$/, text.embeddingModel)
    .optional(),
  EMBEDDING_QUERY_PREFIX: z.string().optional(),
  EMBEDDING_PASSAGE_PREFIX: z.string().optional(),
  ORIGINALS: z.enum(["on", "off"], text.originals).default("on"),
  LOG_LEVEL: z.enum(LOG_LEVELS, fillIn(text.logLevel, { levels: LOG_LEVELS.join(", ") })).default("info"),
  ...channelSettingsShape,
});

/**
 * Reads the settings. An empty value counts as not set; relative paths start from `cwd`.
 * Throws a ConfigError for the first setting that cannot be used.
 */
export function readConfig(
  environment: NodeJS.ProcessEnv = process.env,
  cwd: string = process.cwd(),
): Config {
  const settings = parseSettings(environment);
  return {
    host: settings.HOST,
    port: settings.PORT,
    dataDir: resolve(cwd, settings.DATA_DIR),
    corpusDir: resolve(cwd, settings.CORPUS_DIR),
    watchSeconds: settings.CORPUS_WATCH_SECONDS,
    adminToken: settings.ADMIN_TOKEN,
    model: modelOf(settings),
    logLevel: settings.LOG_LEVEL,
    publicUrl: settings.PUBLIC_URL,
    channels: readChannelSettings(settings),
    adminChatIds: settings.ADMIN_CHAT_IDS,
    originals: settings.ORIGINALS === "on",
    retentionDays: settings.RETENTION_DAYS,
  };
}

type Settings = z.infer<typeof EnvironmentSchema>;

function parseSettings(environment: NodeJS.ProcessEnv): Settings {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value !== "");
  const result = EnvironmentSchema.safeParse(Object.fromEntries(set));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ConfigError(String(issue?.path[0]), issue?.message ?? "");
}

function modelOf(settings: Settings): EmbeddingModel | undefined {
  const { EMBEDDING_QUERY_PREFIX: queryPrefix = "", EMBEDDING_PASSAGE_PREFIX: passagePrefix = "" } = settings;
  const model = settings.EMBEDDING_MODEL;
  if (model !== undefined) return { model, queryPrefix, passagePrefix };
  if (queryPrefix !== "") throw new ConfigError("EMBEDDING_QUERY_PREFIX", text.embeddingPrefix);
  if (passagePrefix !== "") throw new ConfigError("EMBEDDING_PASSAGE_PREFIX", text.embeddingPrefix);
  return undefined;
}

function pathSetting(problem: string) {
  return z.string().regex(/\S/, problem);
}
