import type { Run } from "../pages/page.ts";
import { mendAccents } from "./mend-accents.ts";
import { openRecogniser } from "./open-recogniser.ts";
import type { Picture } from "./picture.ts";
import { recognisePicture } from "./recognise-picture.ts";
import type { Recogniser } from "./recogniser.ts";
import { sortLines } from "./sort-lines.ts";
import { runsOf } from "./words-to-runs.ts";

/** A picture once it is read, in points. */
export interface ReadPicture {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly height: number;
  /** Quarters by which it was turned clockwise to be read. */
  readonly quarters: number;
  /** Lines that nobody could read: seals, handwriting, ornaments. */
  readonly unreadable: readonly string[];
  /** Words in which no dictionary knows. */
  readonly unknownWords: readonly string[];
}

/** Why a page was not read. */
export type OcrFailure = "too-slow" | "no-time-left" | "failed";

export interface OcrLimits {
  readonly pageMs: number;
  /** For all pages of a file together. */
  readonly fileMs: number;
}

/** A page takes 3 to 6 s with the machine's own Tesseract and 10 to 25 s with WebAssembly; turned ones twice that. */
export const OCR_LIMITS: OcrLimits = { pageMs: 80_000, fileMs: 45 * 60_000 };

/** The recognition of one file's pages, within its time. */
export interface OcrSession {
  read(picture: Picture): Promise<ReadPicture | OcrFailure>;
  close(): Promise<void>;
}

export function openOcrSession(
  { pageMs, fileMs }: OcrLimits = OCR_LIMITS,
  open = openRecogniser,
): OcrSession {
  let recogniser: Promise<Recogniser> | undefined;
  let spentMs = 0;
  return {
    async read(picture) {
      if (spentMs >= fileMs) return "no-time-left";
      const startedAt = performance.now();
      const signal = AbortSignal.timeout(Math.min(pageMs, fileMs - spentMs));
      try {
        recogniser ??= open();
        const read = await recognisePicture(picture, await recogniser, { signal });
        const { readable, unreadable, unknownWords } = sortLines(mendAccents(read.lines));
        const scale = 72 / read.dpi;
        return {
          runs: runsOf({ ...read, lines: readable }),
          width: read.width * scale,
          height: read.height * scale,
          quarters: read.quarters,
          unreadable,
          unknownWords,
        };
      } catch {
        return signal.aborted ? "too-slow" : "failed";
      } finally {
        spentMs += performance.now() - startedAt;
      }
    },
    async close() {
      await (await recogniser?.catch(() => undefined))?.close();
    },
  };
}
