import { z } from "zod";

const patterns = z.array(z.string().min(2)).min(1);
const common = {
  name: z.string().regex(/^[a-z-]+$/),
  /** Which readers use the rule; pages by default, since whoever writes Markdown means what stands there. */
  formats: z.array(z.enum(["text", "html", "markdown"])).default(["text", "html"]),
};
const byPattern = {
  ...common,
  patterns,
  longest: z.int().positive(),
  after: z.literal("paragraph").optional(),
  headingsOnly: z.boolean().default(false),
};

const rule = z.discriminatedUnion("scope", [
  z.strictObject({ scope: z.literal("line"), ...byPattern }),
  z.strictObject({ scope: z.literal("list"), ...byPattern }),
  z.strictObject({ scope: z.literal("rest"), ...byPattern }),
  z.strictObject({ scope: z.literal("section"), ...byPattern }),
  z.strictObject({ scope: z.literal("digits"), ...common, atLeast: z.int().min(2), beside: patterns }),
  z.strictObject({ scope: z.literal("file-names"), ...common, extensions: z.array(z.string()).min(1) }),
  z.strictObject({ scope: z.literal("image-names"), ...common }),
  z.strictObject({ scope: z.literal("teaser"), ...common }),
  z.strictObject({ scope: z.literal("caption"), ...common, openings: patterns }),
  z.strictObject({ scope: z.literal("empty-heading"), ...common }),
]);

/** data/boilerplate.yaml: what pages and files carry besides their text. */
export const boilerplateSchema = z.strictObject({
  rules: z.array(rule),
  labels: z.strictObject({ byline: patterns, origin: patterns }),
});

export type BoilerplateRule = z.output<typeof rule>;
export type PatternRule = Extract<BoilerplateRule, { patterns: string[] }>;
export type BoilerplateRules = z.output<typeof boilerplateSchema>;
export type Format = BoilerplateRule["formats"][number];
