import type { z } from "zod";
import { DATA_FOLDER } from "../../language/data-folder.ts";
import { readMessages } from "../../language/read-messages.ts";

const KEYS = [
  "missing",
  "unsupported",
  "tooLarge",
  "empty",
  "nothingLeft",
  "binary",
  "badEncoding",
  "garbled",
  "tooManyTags",
  "otherArchive",
  "badArchive",
  "encryptedArchive",
  "archiveTooLarge",
  "archiveBomb",
  "archiveTooDeep",
  "unsafePath",
  "inContainer",
  "badMail",
  "badAddress",
  "privateAddress",
  "pageGone",
  "pageRefused",
  "pageTooLarge",
  "pageTooSlow",
  "tooManyRedirects",
  "unknownSite",
  "badCertificate",
  "siteUnreachable",
  "pageLostText",
  "pageWithoutBody",
  "unreadable",
  "damaged",
  "tooSlow",
  "tooMuchMemory",
  "readerDied",
  "duplicateId",
  "frontMatter",
  "frontMatterSyntax",
  "badJson",
  "badLine",
  "badRecord",
  "lineTooLong",
  "pdfLocked",
  "pdfDamaged",
  "pdfPagesDamaged",
  "tooManyPages",
  "pictureDamaged",
  "pictureEmpty",
  "ocrPages",
  "ocrWordsOfPage",
  "ocrUnknownWords",
  "ocrTooSlow",
  "ocrFailed",
  "moreLines",
  "badGzip",
  "continuedElsewhere",
  "encrypted",
  "brokenFile",
  "unpacksTooLarge",
  "tooManyParts",
  "needsLibreOffice",
  "convertsTooSlowly",
  "notConverted",
  "sheetCut",
  "listCut",
  "emptyCorpus",
  "diskFull",
  "noAccess",
  "otherFailure",
  "notSaved",
  "needText",
  "needBoolean",
  "needDate",
  "needAddress",
  "wrongValue",
  "headNumber",
  "headDate",
  "headPlaceAndDate",
  "headRecipients",
] as const;

/** A sentence in Vietnamese from data/reading-messages.yaml with its `{name}` places filled. */
export const readingMessage = readMessages(DATA_FOLDER, "reading-messages.yaml", KEYS);

/** What was wrong where, for a message: `"date": cần …; "url": cần …`. Custom issues carry a message of the file above. */
export function describeIssues(error: z.ZodError): string {
  return error.issues.map((issue) => `"${issue.path.join(".")}": ${describeIssue(issue)}`).join("; ");
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === "custom") return issue.message;
  if (issue.code === "invalid_union" || issue.code === "too_small") return readingMessage("needText");
  if (issue.code !== "invalid_type") return readingMessage("wrongValue");
  return readingMessage(issue.expected === "boolean" ? "needBoolean" : "needText");
}
