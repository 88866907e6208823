export interface RendererOptions {
  /** Where people reach our pages, without them no link leads there. */
  readonly publicUrl?: string | undefined;
  readonly now: () => Date;
}
