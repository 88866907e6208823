import type {
  BoilerplateRule,
  BoilerplateRules,
  Format,
} from "../../../language/lexicons/boilerplate-rules.ts";
import { createFinder, type Finder } from "./find-boilerplate.ts";

/** A rule with what finds its lines. */
export interface PreparedRule {
  readonly rule: BoilerplateRule;
  readonly find: Finder;
}

/** The rules of data/boilerplate.yaml, prepared once for all files that are read with them. */
export interface Boilerplate {
  /** In the order of the file. */
  rulesFor(format: Format): readonly PreparedRule[];
  /** Folded labels of lines that become metadata. */
  readonly labels: BoilerplateRules["labels"];
}

export function createBoilerplate({ rules, labels }: BoilerplateRules): Boilerplate {
  const prepared = rules.map((rule) => ({ rule, find: createFinder(rule) }));
  const ofFormat = (format: Format) => prepared.filter(({ rule }) => rule.formats.includes(format));
  const byFormat = { text: ofFormat("text"), html: ofFormat("html"), markdown: ofFormat("markdown") };
  return { rulesFor: (format) => byFormat[format], labels };
}
