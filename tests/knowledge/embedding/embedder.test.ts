import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Embedder } from "../../../knowledge/embedding/embedder.ts";
import { createTransformersEmbedder } from "../../../knowledge/embedding/transformers-embedder.ts";
import { cosine, describeEmbedder } from "./embedder.contract.ts";
import { writePlainModel } from "./embedder-plain-model.ts";

describeEmbedder("The model of this repository", () => createTransformersEmbedder());

describe("The model of this repository", () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await createTransformersEmbedder();
  });
  afterAll(() => embedder.close());

  async function nearest(question: string, passages: readonly string[]): Promise<string | undefined> {
    const [asked, vectors] = await Promise.all([
      embedder.embedQuestion(question),
      embedder.embedPassages(passages),
    ]);
    const near = vectors.map((vector) => cosine(asked, vector));
    return passages[near.indexOf(Math.max(...near))];
  }

  const passages = [
    "Người lao động đủ tuổi và đủ năm đóng bảo hiểm xã hội thì hằng tháng nhận lương hưu.",
    "Cử tri bầu trưởng thôn bằng hình thức giơ tay hoặc bỏ phiếu kín tại cuộc họp thôn.",
    "Bệnh nhân tiểu đường nên ăn nhiều rau xanh và hạn chế đường, tinh bột.",
    "Đội tuyển bóng đá quốc gia thắng ba bàn ở trận lượt về trên sân nhà.",
    "Ủy ban nhân dân xã công khai dự toán ngân sách để người dân được biết.",
  ];

  it.each([
    ["bao nhiêu tuổi thì được nghỉ hưu", 0],
    ["bao nhieu tuoi thi duoc nghi huu", 0],
    ["chọn người đứng đầu thôn như thế nào", 1],
    ["người bị đái tháo đường kiêng gì", 2],
    ["chon nguoi dung dau thon nhu the nao", 1],
    ["kết quả trận đấu", 3],
    ["ket qua tran dau", 3],
    ["xã phải công khai những gì", 4],
    ["xa phai cong khai nhung gi", 4],
  ])("finds by meaning: %s", async (question, place) => {
    expect(await nearest(question, passages)).toBe(passages[place]);
  });

  it("reads both tone placements and decomposed letters alike", async () => {
    const usual = await embedder.embedQuestion("ủy ban hòa giải cơ sở");
    const other = await embedder.embedQuestion("Uỷ ban hoà giải cơ sở".normalize("NFD"));
    expect(cosine(usual, other)).toBeCloseTo(1, 5);
  });

  it("loads without reaching for the network", async () => {
    const fetched = vi.spyOn(globalThis, "fetch");
    const again = await createTransformersEmbedder();
    await again.close();
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  it("answers a question within 2 ms", async () => {
    const times: number[] = [];
    for (let run = 0; run < 200; run++) {
      const started = performance.now();
      await embedder.embedQuestion(`quyền và nghĩa vụ của người dân trong việc thứ ${run} là gì`);
      times.push(performance.now() - started);
    }
    expect(times.sort((a, b) => a - b)[100]).toBeLessThan(2);
  });
});

describe("A model folder of the usual kind", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "plain-model-"));
    await writePlainModel(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  describeEmbedder("It", () => createTransformersEmbedder({ model: folder }));

  it("is pooled as the mean over its tokens", async () => {
    const embedder = await createTransformersEmbedder({ model: folder });
    const [one, two, both] = await embedder.embedPassages(["red", "blue", "red blue"]);
    if (!one || !two || !both) throw new Error("vectors are missing");
    const middle = one.map((value, place) => value + (two[place] ?? 0));
    expect(cosine(both, middle) / Math.hypot(...middle)).toBeCloseTo(1, 5);
    await embedder.close();
  });

  it("gets its prefixes, and they change the fingerprint", async () => {
    const bare = await createTransformersEmbedder({ model: folder });
    const prefixed = await createTransformersEmbedder({
      model: folder,
      queryPrefix: "blue ",
      passagePrefix: "red ",
    });
    expect(cosine(await prefixed.embedQuestion("red"), await bare.embedQuestion("blue red"))).toBeCloseTo(
      1,
      5,
    );
    const [passage] = await prefixed.embedPassages(["blue"]);
    expect(passage).toEqual(await bare.embedQuestion("red blue"));
    expect(prefixed.fingerprint).not.toBe(bare.fingerprint);
    await Promise.all([bare.close(), prefixed.close()]);
  });
});

describe("A model that is not there", () => {
  it.each(["/nowhere/at/all", "./nowhere", "nowhere"])(
    "stops with what to give instead: %s",
    async (model) => {
      await expect(createTransformersEmbedder({ model })).rejects.toThrow(/config\.json.*owner\/name/u);
    },
  );
});
