import { fold } from "../../knowledge/language/index.ts";
import { type Candidate, rankPassages } from "../../knowledge/retrieve/rank.ts";
import { RANKING, type RankingWeights, similarityWeight } from "../../knowledge/retrieve/ranking-weights.ts";
import { mean } from "../bench/statistics.ts";
import type { TestQuestion } from "../evaluate/questions.ts";
import { measureRanking, type RankingMetrics } from "../evaluate/ranking-metrics.ts";
import type { OpenCorpus } from "../open-corpus.ts";
import { fusionsOf, TERM_WEIGHTS } from "./grid.ts";

/** What one set reaches with certain weights, over its questions as written and without accents. */
export interface Measured {
  readonly weights: RankingWeights;
  readonly ndcgAt10: number;
  readonly recallAt3: number;
}

/** Every point of the grid on one set, in the grid's order. */
export async function measureGrid(
  corpus: OpenCorpus,
  questions: readonly TestQuestion[],
): Promise<Measured[]> {
  const asked = await understandAll(corpus, questions);
  return TERM_WEIGHTS.flatMap((terms) => {
    const points = fusionsOf(terms).map(startPoint);
    for (const { relevant, ...query } of asked) {
      const found = rankPassages(corpus.view.index, { ...query, weights: { ...RANKING, ...terms } });
      // In a small corpus many points come to the same.
      const known = new Map<string, RankingMetrics>();
      for (const point of points) {
        const { document } = point.weights;
        const similarity = similarityWeight(point.weights, corpus.view.index.vectors.size);
        const key = `${document} ${similarity}`;
        const metrics =
          known.get(key) ?? measureRanking(documentsOf(corpus, found, { document, similarity }), relevant);
        known.set(key, metrics);
        point.ndcgAt10.push(metrics.ndcgAt10);
        point.recallAt3.push(metrics.recallAt3);
      }
    }
    return points.map(({ weights, ndcgAt10, recallAt3 }) => ({
      weights,
      ndcgAt10: mean(ndcgAt10),
      recallAt3: mean(recallAt3),
    }));
  });
}

/** The means over parts of a set of about the same size, measured on the same grid. */
export function joinGrids(parts: readonly (readonly Measured[])[]): Measured[] {
  return (parts[0] ?? []).map(({ weights }, place) => {
    const measured = parts.flatMap((part) => part[place] ?? []);
    return {
      weights,
      ndcgAt10: mean(measured.map(({ ndcgAt10 }) => ndcgAt10)),
      recallAt3: mean(measured.map(({ recallAt3 }) => recallAt3)),
    };
  });
}

/** A point of the grid with the figures of the questions so far. */
interface Point {
  readonly weights: RankingWeights;
  readonly ndcgAt10: number[];
  readonly recallAt3: number[];
}

function startPoint(weights: RankingWeights): Point {
  return { weights, ndcgAt10: [], recallAt3: [] };
}

async function understandAll(corpus: OpenCorpus, questions: readonly TestQuestion[]) {
  const asked = [];
  for (const { question, relevant = [] } of questions) {
    if (relevant.length === 0) continue;
    for (const typed of [question, fold(question)]) {
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
