/** Turns texts into unit vectors. Every implementation runs tests/knowledge/embedder.contract.ts. */
export interface Embedder {
  /** Changes whenever vectors of the same text would: model name and a checksum of its files. */
  readonly fingerprint: string;
  readonly dimensions: number;
  /** One unit-length vector per passage, in order. */
  embedPassages(texts: readonly string[]): Promise<Float32Array[]>;
  /** The unit-length vector of a question. */
  embedQuestion(text: string): Promise<Float32Array>;
  /** Frees the model. Further calls throw. */
  close(): Promise<void>;
}
