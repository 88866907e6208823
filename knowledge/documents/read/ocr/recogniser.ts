import type { OcrLine } from "./hocr.ts";
import type { Picture } from "./picture.ts";

export interface RecogniseOptions {
  /** Stops the recognition; it then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What reads words in pictures. */
export interface Recogniser {
  recognise(picture: Picture, options?: RecogniseOptions): Promise<OcrLine[]>;
  close(): Promise<void>;
}
