import { describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import { ConfigError } from "../../server/config-error.ts";
import { describeChannels } from "../../server/describe-channels.ts";

const SECRET = "bi-mat-khong-duoc-in-ra";
const TELEGRAM = { TELEGRAM_BOT_TOKEN: "123:abc_DEF-9", TELEGRAM_WEBHOOK_SECRET: "mot-bi-mat-du-dai" };
const ZALO_BOT = { ZALO_BOT_TOKEN: "456:xyz.9", ZALO_BOT_WEBHOOK_SECRET: "bi-mat-khac-du-dai!" };
const ZALO_OA = {
  ZALO_OA_APP_ID: "789",
  ZALO_OA_APP_SECRET: "app-secret",
  ZALO_OA_SECRET_KEY: "oa-secret",
  ZALO_OA_REFRESH_TOKEN: "refresh",
};

const read = (settings: Record<string, string>) => readConfig(settings, "/kho");

describe("the settings of the channels", () => {
  it("turn on the channels that are set, and only those", () => {
    const { channels } = read({ ...TELEGRAM, TELEGRAM_API_ROOT: "http://127.0.0.1:8081/tg/" });
    expect(channels).toEqual({
      telegram: {
        token: "123:abc_DEF-9",
        webhookSecret: "mot-bi-mat-du-dai",
        apiRoot: "http://127.0.0.1:8081/tg",
      },
      zaloBot: undefined,
      zaloOa: undefined,
    });
    const all = read({ ...TELEGRAM, ...ZALO_BOT, ...ZALO_OA }).channels;
    expect(all.zaloBot).toEqual({
      token: "456:xyz.9",
      webhookSecret: "bi-mat-khac-du-dai!",
      apiRoot: undefined,
    });
    expect(all.zaloOa).toEqual({
      appId: "789",
      appSecret: "app-secret",
      secretKey: "oa-secret",
      refreshToken: "refresh",
      apiRoot: undefined,
      oauthRoot: undefined,
    });
  });

  it("count as not set when they are empty", () => {
    const empty = {
      ...ZALO_OA,
      TELEGRAM_BOT_TOKEN: "",
      PUBLIC_URL: "",
      ADMIN_CHAT_IDS: "",
      RETENTION_DAYS: "",
    };
    for (const name of Object.keys(ZALO_OA)) Object.assign(empty, { [name]: "" });
    expect(read(empty)).toEqual(read({}));
  });

  it("take a public address with a path, without the slash at its end", () => {
    expect(read({ PUBLIC_URL: "https://a.vn/hoi-dap//" }).publicUrl).toBe("https://a.vn/hoi-dap");
    expect(read({ PUBLIC_URL: "https://a.vn/?" }).publicUrl).toBe("https://a.vn");
    expect(read({ PUBLIC_URL: "http://a.vn:8080" }).publicUrl).toBe("http://a.vn:8080");
  });

  it("take administrators of any channel, blanks beside them or not, and days of keeping", () => {
    const config = read({ ADMIN_CHAT_IDS: "12345, -6789 ,a1b2c3", RETENTION_DAYS: "3650" });
    expect(config).toMatchObject({ adminChatIds: ["12345", "-6789", "a1b2c3"], retentionDays: 3650 });
  });

  it.each([
    ["PUBLIC_URL", "hoidap.vn"],
    ["PUBLIC_URL", `ftp://${SECRET}.vn`],
    ["PUBLIC_URL", `https://a.vn?b=${SECRET}`],
    ["PUBLIC_URL", `https://a.vn#${SECRET}`],
    ["PUBLIC_URL", `https://a:${SECRET}@a.vn`],
    ["TELEGRAM_BOT_TOKEN", SECRET],
    ["TELEGRAM_BOT_TOKEN", `123:${SECRET} `],
    ["TELEGRAM_BOT_TOKEN", `123:${SECRET}/x`],
    ["TELEGRAM_API_ROOT", SECRET],
    ["ZALO_BOT_TOKEN", SECRET],
    ["ZALO_BOT_TOKEN", `123:${SECRET}/../x`],
    ["ZALO_BOT_API_ROOT", SECRET],
    ["ZALO_OA_API_ROOT", SECRET],
    ["ZALO_OA_OAUTH_ROOT", SECRET],
    ["ADMIN_CHAT_IDS", `12,${SECRET}?`],
    ["ADMIN_CHAT_IDS", "12,,13"],
    ["RETENTION_DAYS", "0"],
    ["RETENTION_DAYS", "3651"],
    ["RETENTION_DAYS", "1.5"],
    ["RETENTION_DAYS", "-1"],
  ])("%s=%j stops the start with one line that names it and not its value", (setting, value) => {
    expectRefusal({ [setting]: value }, setting);
  });

  it.each([
    ["TELEGRAM_WEBHOOK_SECRET", "ngan-qua"],
    ["TELEGRAM_WEBHOOK_SECRET", `${SECRET} co dau cach`],
    ["TELEGRAM_WEBHOOK_SECRET", `${SECRET}!`],
    ["TELEGRAM_WEBHOOK_SECRET", "a".repeat(257)],
    ["ZALO_BOT_WEBHOOK_SECRET", "muoi-lam-ky-tu."],
    ["ZALO_BOT_WEBHOOK_SECRET", `${SECRET}-có-dấu`],
    ["ZALO_OA_APP_ID", SECRET],
    ["ZALO_OA_APP_SECRET", `${SECRET} x`],
    ["ZALO_OA_REFRESH_TOKEN", `${SECRET}\n`],
  ])("%s=%j is refused beside the other settings of its channel", (setting, value) => {
    expectRefusal({ ...TELEGRAM, ...ZALO_BOT, ...ZALO_OA, [setting]: value }, setting);
  });

  it.each(Object.keys(ZALO_OA))(
    "name %s when it alone is missing of the Official Account's four",
    (missing) => {
      const { [missing]: _, ...rest }: Record<string, string> = ZALO_OA;
      expectRefusal(rest, missing);
    },
  );

  it.each(["TELEGRAM_WEBHOOK_SECRET", "ZALO_BOT_WEBHOOK_SECRET"])("refuse %s without its bot", (setting) => {
    expectRefusal({ [setting]: `${SECRET}-0123456789` }, setting);
  });
});

describe("the lines at the start", () => {
  const lines = (settings: Record<string, string>) => describeChannels(read(settings));
  const { TELEGRAM_WEBHOOK_SECRET: _, ...telegramOnly } = TELEGRAM;
  const PUBLIC = { PUBLIC_URL: "https://a.vn/hoi" };

  it("say nothing without channels", () => {
    expect(lines(PUBLIC)).toEqual([]);
  });

  it("say for each channel where it gets its messages", () => {
    expect(lines({ ...PUBLIC, ...TELEGRAM, ...ZALO_BOT, ...ZALO_OA })).toEqual([
      expect.stringContaining("https://a.vn/hoi/webhooks/telegram"),
      expect.stringContaining("https://a.vn/hoi/webhooks/zalo-bot"),
      expect.stringContaining("https://a.vn/hoi/webhooks/zalo-oa"),
    ]);
    expect(lines(telegramOnly)).toEqual([expect.stringMatching(/telegram: tự hỏi/)]);
  });

  it("say what to set when a channel cannot get any", () => {
    const closed = lines({ ...PUBLIC, ...telegramOnly });
    expect(closed).toEqual([expect.stringMatching(/telegram CHƯA NHẬN.*TELEGRAM_WEBHOOK_SECRET/)]);
    expect(lines(ZALO_OA)).toEqual([expect.stringMatching(/zalo-oa CHƯA NHẬN.*PUBLIC_URL/)]);
  });

  it("warn of an address without TLS, but not with a simulated service", () => {
    const plain = { PUBLIC_URL: "http://a.vn", ...TELEGRAM };
    expect(lines(plain)).toEqual([expect.any(String), expect.stringContaining("https")]);
    expect(lines({ ...plain, TELEGRAM_API_ROOT: "http://127.0.0.1:1" })).toHaveLength(1);
  });
});

function expectRefusal(settings: Record<string, string>, setting: string): void {
  const reading = () => read(settings);
  expect(reading).toThrow(ConfigError);
  expect(reading).toThrow(new RegExp(`^[^\\n]*: ${setting} [^\\n]+$`));
  expect(reading).not.toThrow(SECRET);
}
