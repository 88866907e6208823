import type { HeadLine, Metadata } from "../document.ts";
import { readingMessage } from "./reading-messages.ts";

/** What front matter says of a document, in the order and wording of an official head; none for a summary, which is no original. */
export function declaredHead(metadata: Metadata): HeadLine[] {
  const { issuer, number, signerOffice, signer, recipients = [], summary } = metadata;
  if (summary === true) return [];
  const lines = [
    issuer,
    number === undefined ? undefined : readingMessage("headNumber", { number }),
    writeDay(metadata),
    signerOffice,
    signer,
    ...(recipients.length > 0 ? [readingMessage("headRecipients")] : []),
    ...recipients.map((recipient) => `- ${recipient}`),
  ];
  return lines.flatMap((text) => (text === undefined ? [] : [{ text }]));
}

function writeDay({ date, issuedAt }: Metadata): string | undefined {
  if (date === undefined) return issuedAt;
  const [year = "", month = "", day = ""] = date.split("-");
  return readingMessage(issuedAt === undefined ? "headDate" : "headPlaceAndDate", {
    place: issuedAt ?? "",
    day,
    month,
    year,
  });
}
