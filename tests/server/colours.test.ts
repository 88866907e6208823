import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../server/assets/base.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");

function coloursOf(part: string): Record<string, string> {
  return Object.fromEntries(
    [...part.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

const TEXT_ON_GROUND = [
  ...["ink", "muted", "accent"].flatMap((text) =>
    ["paper", "card"].map((ground) => [text, ground, 4.5] as const),
  ),
  ["ink", "soft", 4.5],
  ["accent", "soft", 4.5],
  ["ink", "cited", 4.5],
  ["mark-ink", "mark", 4.5],
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-hover", 4.5],
  ["on-bubble", "bubble", 4.5],
  ["strong-line", "card", 3],
] as const;

describe.each([
  ["light", coloursOf(light)],
  ["dark", coloursOf(dark)],
])("in the %s scheme", (_scheme, colours) => {
  it.each(TEXT_ON_GROUND)("%s on %s has a contrast of at least %d", (text, ground, least) => {
    expect(contrast(colours[text] ?? "", colours[ground] ?? "")).toBeGreaterThanOrEqual(least);
  });
});
