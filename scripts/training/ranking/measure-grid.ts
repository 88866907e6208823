import { type Candidate, rankPassages } from "../../../knowledge/retrieve/rank.ts";
import {
  RANKING,
  type RankingWeights,
  similarityWeight,
} from "../../../knowledge/retrieve/ranking-weights.ts";
import { measureRanking, type RankingMetrics } from "../../metrics/ranking-metrics.ts";
import { mean } from "../../metrics/statistics.ts";
import type { OpenCorpus } from "../../open-corpus.ts";
import { type AskedQuestion, typingsOf } from "../examples/asked-questions.ts";
import type { Source } from "../examples/collect-examples.ts";
import { fusionsOf, TERM_WEIGHTS, type TermWeights } from "./grid.ts";

/** What one set reaches with certain weights, over its questions as written and without accents. */
export interface Measured {
  readonly weights: RankingWeights;
  readonly ndcgAt10: number;
  readonly recallAt3: number;
}

/** The points of the grid as one set measured them; all sets in the same order. */
export type Grid = readonly Measured[];

/** What the questions of a set reach. */
export interface MeasuredSet {
  readonly set: string;
  readonly grid: Grid;
}

/** Every point of the grid on the questions of a source. `limit`: of them, at most. */
export async function measureGrid({ set, corpus, ask }: Source, limit: number): Promise<MeasuredSet[]> {
  return [{ set: set.name, grid: await measurePoints(corpus, ask(limit)) }];
}

async function measurePoints(corpus: OpenCorpus, questions: readonly AskedQuestion[]): Promise<Grid> {
  const asked = await understandAll(corpus, questions);
  return TERM_WEIGHTS.flatMap((terms) => averageGrids(asked.map((one) => measureOne(corpus, one, terms))));
}

type Understood = Awaited<ReturnType<typeof understandAll>>[number];

/** The points of one way of weighing the terms, for one question. */
function measureOne(corpus: OpenCorpus, { relevant, ...query }: Understood, terms: TermWeights): Grid {
  const found = rankPassages(corpus.view.index, { ...query, weights: { ...RANKING, ...terms } });
  // In a small corpus many points come to the same.
  const known = new Map<string, RankingMetrics>();
  return fusionsOf(terms).map((weights) => {
    const { document } = weights;
    const similarity = similarityWeight(weights, corpus.view.index.vectors.size);
    const key = `${document} ${similarity}`;
    const metrics =
      known.get(key) ?? measureRanking(documentsOf(corpus, found, { document, similarity }), relevant);
    known.set(key, metrics);
    return { weights, ndcgAt10: metrics.ndcgAt10, recallAt3: metrics.recallAt3 };
  });
}

function averageGrids(grids: readonly Grid[]): Grid {
  return (grids[0] ?? []).map(({ weights }, point) => {
    const measured = grids.flatMap((grid) => grid[point] ?? []);
    return {
      weights,
      ndcgAt10: mean(measured.map(({ ndcgAt10 }) => ndcgAt10)),
      recallAt3: mean(measured.map(({ recallAt3 }) => recallAt3)),
    };
  });
}

async function understandAll(corpus: OpenCorpus, questions: readonly AskedQuestion[]) {
  const asked = [];
  for (const { text, relevant } of questions) {
    if (relevant.length === 0) continue;
    for (const typed of typingsOf(text)) {
      const understood = corpus.understand(typed);
      asked.push({ terms: understood.terms, vector: await corpus.embed(understood), relevant });
    }
  }
  return asked;
}

/** The ten first documents when the parts of the candidates are put together anew. */
function documentsOf(
  { view }: OpenCorpus,
  found: readonly Candidate[],
  { document, similarity }: { document: number; similarity: number },
): string[] {
  const scored = found.map((candidate) => ({
    passage: candidate.passageIndex,
    score: candidate.keywordScore + document * candidate.documentScore + similarity * candidate.similarity,
  }));
  scored.sort((a, b) => b.score - a.score || a.passage - b.passage);
  const documents = new Set<string>();
  for (const { passage } of scored) {
    documents.add(view.passage(passage).documentId);
    if (documents.size === 10) break;
  }
  return [...documents];
}
