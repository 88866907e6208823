/** A syllable with accents and how much it counts, 0..1: 1 for the one that was most likely meant. */
export interface WeightedReading {
  readonly accented: string;
  readonly weight: number;
}
