import { fold } from "../../language/index.ts";

interface Response {
  readonly contentType: string;
  /** The header Content-Disposition, which may name the file. */
  readonly disposition: string;
}

/** A name for what came from an address, of plain letters: `xamau.example.vn-hoi-dap.html`. */
export function fileNameOf(url: string, { contentType, disposition }: Response): string {
  const { hostname, pathname } = new URL(url);
  const last = nameIn(disposition) ?? pathname.split("/").findLast((part) => part !== "") ?? "";
  const [stem, extension] = splitExtension(decoded(last));
  const own = EXTENSIONS[contentType] ?? extension;
  const site = hostname.replace(/^www\./, "").replace(/[^a-z\d.-]/gi, "-");
  return `${[site, plain(stem)].filter((part) => part !== "").join("-")}${own || ".html"}`;
}

/** What servers say rightly; of `application/octet-stream` the address knows more. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  "text/html": ".html",
  "application/xhtml+xml": ".html",
  "application/pdf": ".pdf",
  "text/plain": ".txt",
  "application/msword": ".doc",
  "application/zip": ".zip",
  "text/csv": ".csv",
};

function nameIn(disposition: string): string | undefined {
  return (
    /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1] ?? /filename="?([^";]+)"?/i.exec(disposition)?.[1]
  );
}

function splitExtension(name: string): [stem: string, extension: string] {
  const extension = /\.[a-z\d]{2,5}$/i.exec(name)?.[0] ?? "";
  const isPage = /^\.(?:php|aspx?|jsp|s?html?|do)$/i.test(extension);
  return [name.slice(0, name.length - extension.length), isPage ? ".html" : extension.toLowerCase()];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Characters; file systems take 255 bytes. */
const LONGEST = 100;

function plain(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, LONGEST);
}
