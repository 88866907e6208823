import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkFolders } from "../../server/check-folders.ts";
import { readConfig } from "../../server/config.ts";
import { ConfigError } from "../../server/config-error.ts";

describe("the settings", () => {
  it("have defaults that serve on this machine only, without administration", () => {
    expect(readConfig({}, "/kho")).toEqual({
      host: "127.0.0.1",
      originals: true,
      port: 3000,
      dataDir: "/kho/data",
      corpusDir: "/kho/knowledge/corpus",
      adminToken: undefined,
      model: undefined,
      logLevel: "info",
      publicUrl: undefined,
      channels: { telegram: undefined, zaloBot: undefined, zaloOa: undefined },
      adminChatIds: [],
      retentionDays: 30,
    });
  });

  it("count as not set when they are empty", () => {
    expect(readConfig({ PORT: "", ADMIN_TOKEN: "" }, "/kho")).toEqual(readConfig({}, "/kho"));
  });

  it("name a model with its prefixes, whose last blank matters", () => {
    const model = {
      EMBEDDING_MODEL: "a/b",
      EMBEDDING_QUERY_PREFIX: "query: ",
      EMBEDDING_PASSAGE_PREFIX: "passage: ",
    };
    expect(readConfig(model, "/").model).toEqual({
      model: "a/b",
      queryPrefix: "query: ",
      passagePrefix: "passage: ",
    });
  });

  it.each([
    ["HOST", "http://localhost"],
    ["HOST", "a b"],
    ["PORT", "80a"],
    ["PORT", "-1"],
    ["PORT", "65536"],
    ["PORT", "3000.5"],
    ["DATA_DIR", "  "],
    ["CORPUS_DIR", " "],
    ["ADMIN_TOKEN", "ngan-qua"],
    ["ADMIN_TOKEN", "bí-mật-không-được-in-ra"],
    ["EMBEDDING_MODEL", " "],
    ["EMBEDDING_QUERY_PREFIX", "query: "],
    ["EMBEDDING_PASSAGE_PREFIX", "passage: "],
    ["LOG_LEVEL", "loud"],
  ])("%s=%j stops the start with one line that names it and not its value", (setting, value) => {
    const read = () => readConfig({ [setting]: value }, "/kho");
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^[^\\n]*\\b${setting} [^\\n]+$`));
    // Blanks stand in any line.
    if (value.trim() !== "") expect(read).not.toThrow(value);
  });

  it("say when the corpus is not there and when DATA_DIR is not a folder", () => {
    const folder = mkdtempSync(join(tmpdir(), "cau-hinh-"));
    const file = join(folder, "tep");
    writeFileSync(file, "");
    expect(() => checkFolders({ corpusDir: join(folder, "khong-co"), dataDir: folder })).toThrow(
      /CORPUS_DIR/,
    );
    expect(() => checkFolders({ corpusDir: folder, dataDir: join(file, "con") })).toThrow(/DATA_DIR/);
    expect(() => checkFolders({ corpusDir: folder, dataDir: join(folder, "moi", "con") })).not.toThrow();
  });
});
