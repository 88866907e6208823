export interface RendererOptions {
  /** The address of our pages; undefined: links lead to the originals. */
  readonly publicUrl?: string | undefined;
  readonly now: () => Date;
}
