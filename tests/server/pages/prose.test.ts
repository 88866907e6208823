import { describe, expect, it } from "vitest";
import { renderProse } from "../../../server/pages/prose.ts";

const render = async (text: string, highlight: string) => String(await renderProse(text, highlight));

describe("a passage as it is read", () => {
  it("keeps paragraphs and lets points hang", async () => {
    expect(await render("Gồm có:\n\n1. Một\n- Hai\nb) Ba\n23-QĐ/TW", "")).toBe(
      '<p class="plain">Gồm có:</p><p class="point">1. Một</p><p class="point">- Hai</p>' +
        '<p class="point">b) Ba</p><p class="plain">23-QĐ/TW</p>',
    );
  });

  it("marks a highlight that runs over several lines", async () => {
    expect(await render("Một hai\nba bốn", "hai\nba")).toBe(
      '<p class="plain">Một <mark>hai</mark></p><p class="plain"><mark>ba</mark> bốn</p>',
    );
  });

  it("marks nothing when the highlight is not a part of the text", async () => {
    expect(await render("Một hai", "năm")).toBe('<p class="plain">Một hai</p>');
  });

  it("escapes both", async () => {
    expect(await render("a <b> & c", "<b>")).toBe('<p class="plain">a <mark>&lt;b&gt;</mark> &amp; c</p>');
  });
});
