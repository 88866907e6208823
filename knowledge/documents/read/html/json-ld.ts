import { z } from "zod";
import type { DomDocument } from "./html-dom.ts";

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const oneNamed = z.union([named, z.array(named).transform((names) => names.join(", "))]);

/** The fields of a schema.org article that are used; a field of another form is as good as none. */
const schema = z.object({
  headline: z.string().optional().catch(undefined),
  datePublished: z.string(),
  author: oneNamed.optional().catch(undefined),
  publisher: oneNamed.optional().catch(undefined),
});

export type ArticleData = z.output<typeof schema>;

/** The first object with a date of publication in the page's JSON-LD. */
export function findArticleData(document: DomDocument): ArticleData | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const candidate of candidatesIn(parseJson(script.textContent ?? ""))) {
      const checked = schema.safeParse(candidate);
      if (checked.success) return checked.data;
    }
  }
  return undefined;
}

function candidatesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(candidatesIn);
  const graph = z.object({ "@graph": z.array(z.unknown()) }).safeParse(value);
  return graph.success ? graph.data["@graph"] : [value];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
