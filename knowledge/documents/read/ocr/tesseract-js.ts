import { createWorker, OEM, PSM } from "tesseract.js";
import { parseHocr } from "./hocr.ts";
import { encodePgm, type Picture } from "./picture.ts";
import type { Recogniser } from "./recogniser.ts";
import { vietnameseDataFolder } from "./vietnamese-data.ts";

/** Tesseract as WebAssembly, which comes with this program; takes three to six times as long as the machine's own. */
export function openTesseractJs(): Recogniser {
  let worker: ReturnType<typeof startWorker> | undefined;
  const close = async () => {
    const started = worker;
    worker = undefined;
    await (await started)?.terminate();
  };
  return {
    async recognise(picture: Picture, { signal } = {}) {
      signal?.throwIfAborted();
      worker ??= startWorker();
      const started = await worker;
      await started.setParameters({ user_defined_dpi: `${Math.round(picture.dpi)}` });
      const stopped =
        signal &&
        new Promise<never>((_, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason), { once: true });
        });
      try {
        const work = started.recognize(encodePgm(picture), {}, { text: false, hocr: true });
        const { data } = await (stopped ? Promise.race([work, stopped]) : work);
        return parseHocr(data.hocr ?? "");
      } catch (error) {
        // A worker cannot be stopped in its work: it is ended, and the next page starts another.
        await close();
        throw error;
      }
    },
    close,
  };
}

async function startWorker() {
  const worker = await createWorker("vie", OEM.LSTM_ONLY, {
    langPath: vietnameseDataFolder(),
    gzip: true,
    cacheMethod: "none",
    errorHandler: () => {},
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, debug_file: "/dev/null" });
  return worker;
}
