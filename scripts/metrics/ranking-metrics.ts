/** Figures of one ranking against the documents that answer, each 0..1. */
export interface RankingMetrics {
  readonly ndcgAt10: number;
  readonly recallAt1: number;
  readonly recallAt3: number;
  readonly recallAt10: number;
  readonly recallAt24: number;
  readonly mrrAt10: number;
}

/**
 * nDCG@10 with binary gains (Järvelin and Kekäläinen 2002), recall@k, and the reciprocal rank of the first relevant
 * document within ten. `ranked` is best first without repetitions; `relevant` is not empty.
 */
export function measureRanking(ranked: readonly string[], relevant: readonly string[]): RankingMetrics {
  const wanted = new Set(relevant);
  const hits = ranked.map((document) => wanted.has(document));
  const firstTen = hits.slice(0, 10);
  const gain = (rank: number) => 1 / Math.log2(rank + 2);
  const found = firstTen.reduce((sum, hit, rank) => sum + (hit ? gain(rank) : 0), 0);
  const ideal = Array.from({ length: Math.min(10, wanted.size) }, (_, rank) => gain(rank)).reduce(
    (a, b) => a + b,
    0,
  );
  const recallAt = (k: number) => hits.slice(0, k).filter(Boolean).length / wanted.size;
  const first = firstTen.indexOf(true);
  return {
    ndcgAt10: found / ideal,
    recallAt1: recallAt(1),
    recallAt3: recallAt(3),
    recallAt10: recallAt(10),
    recallAt24: recallAt(24),
    mrrAt10: first < 0 ? 0 : 1 / (first + 1),
  };
}
