import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const wording = z.string().min(1);

/** What `npm run read` says. */
export const messages = z
  .strictObject({
    ...{ usage: wording, field: wording, content: wording, howToSeeDropped: wording },
    ...{ droppedLine: wording, skipped: wording, total: wording, progress: wording, progressPage: wording },
    fields: z.strictObject({
      ...{
        title: wording,
        type: wording,
        number: wording,
        issuer: wording,
        date: wording,
        pageDate: wording,
      },
      ...{ signer: wording, signerOffice: wording, issuedAt: wording, recipients: wording },
      ...{ readAs: wording, warning: wording },
      ...{ byline: wording, origin: wording, url: wording, summary: wording },
    }),
    readAs: z.strictObject({ pages: wording, ocrPages: wording, tables: wording }),
    isSummary: z.strictObject({ yes: wording, no: wording }),
  })
  .parse(parse(readFileSync(new URL("../messages.vi.yaml", import.meta.url), "utf8")).read);
