/** Turns texts into unit vectors. Every implementation is tested by tests/knowledge/embedding/embedder.contract.ts. */
export interface Embedder {
  /** The model's name and a checksum of its files and settings: changes whenever the vector of a text would. */
  readonly fingerprint: string;
  /** Numbers of a vector. */
  readonly dimensions: number;
  /** One vector for each passage, in order. Texts beyond what the model reads are cut. */
  embedPassages(texts: readonly string[]): Promise<Float32Array[]>;
  /** The cosine with a passage is the inner product. */
  embedQuestion(text: string): Promise<Float32Array>;
  /** Frees the model. Further calls throw. */
  close(): Promise<void>;
}
