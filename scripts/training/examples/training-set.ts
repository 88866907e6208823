/** Questions and the corpus that they are asked of. */
export interface TrainingSet {
  readonly name: string;
  readonly corpus: string;
  /** Where the corpus's snapshot is kept between runs. */
  readonly dataDir: string;
  readonly questions: string;
  /** What a question counts whose answering documents were left out: less where others are likely to answer too. */
  readonly leftOutWeight: number;
  /** Its questions are our own and as people ask them: what a probability is to hold for. */
  readonly isUsual: boolean;
  /** Questions that are drawn, at most, where the command says `limit`. */
  drawnOf(limit: number): number;
}
