import type { Recogniser } from "./recogniser.ts";

/** The machine's own Tesseract where it is installed, else the one that comes with this program. */
export async function openRecogniser(): Promise<Recogniser> {
  const { openTesseractProgram } = await import("./tesseract-program.ts");
  const program = await openTesseractProgram();
  return program ?? (await import("./tesseract-js.ts")).openTesseractJs();
}
