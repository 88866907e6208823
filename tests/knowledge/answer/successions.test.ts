import { describe, expect, test } from "vitest";
import { useKnowledge } from "../use-knowledge.ts";

/** Rules for a well of two years and of another commune; a market's days, and the decision that replaces them. */
const opened = useKnowledge(new URL("../../fixtures/successions/", import.meta.url).pathname);

async function shownFor(question: string): Promise<string[]> {
  const { passages } = await opened().ask(question);
  return passages.map(({ source }) => source.documentId);
}

describe("of two documents that answer", () => {
  test.each([
    ["Người làng Sấu xã Bãi Dâu múc nước giếng vào buổi nào?", "noi-quy-2031", "noi-quy-2027"],
    ["Phiên chợ Bãi Dâu họp vào ngày nào?", "lich-cho-moi", "lich-cho-cu"],
  ])("the newer goes first: %s", async (question, newer, older) => {
    const shown = await shownFor(question);
    expect(shown).toContain(newer);
    if (shown.includes(older)) expect(shown.indexOf(newer)).toBeLessThan(shown.indexOf(older));
  });

  test.each([
    ["Theo Thông báo 6/TB-UBND phiên chợ họp ngày nào?", "lich-cho-cu"],
    ["Nội quy năm 2027 cho làng Sấu múc nước giếng vào buổi nào?", "noi-quy-2027"],
  ])("the one that is named goes first: %s", async (question, id) => {
    expect((await shownFor(question))[0]).toBe(id);
  });

  test("the older says what came after it, and another office's says nothing", async () => {
    const { passages } = await opened().ask("Theo Thông báo 6/TB-UBND phiên chợ họp ngày nào?");
    expect(passages[0]?.source.newer).toEqual({
      title: "Quyết định lập phiên chợ đêm",
      number: "31/QĐ-UBND",
      date: "2030-08-19",
      link: "/sources/lich-cho-moi",
    });
    const newest = (await opened().ask("Nội quy giữ giếng năm 2031 múc nước giờ nào?")).passages.find(
      ({ source }) => source.documentId === "noi-quy-2031",
    );
    expect(newest?.source.newer).toBeNull();
  });
});
