import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** Strong ETag, the first half of the content's SHA-256. */
  readonly etag: string;
}

const CONTENT_TYPES = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
} as const;

const swaggerFolder = new URL(
  ".",
  `file://${createRequire(import.meta.url).resolve("swagger-ui-dist/package.json")}`,
);
const ourFolder = new URL("./assets/", import.meta.url);

/** All files that are served, by name, read at the start (about 1.7 MB): no request reaches the disk. */
const assets: ReadonlyMap<string, Asset> = new Map([
  read("base.css", ourFolder, "css"),
  read("chat.css", ourFolder, "css"),
  read("answer.css", ourFolder, "css"),
  read("source.css", ourFolder, "css"),
  read("notice.css", ourFolder, "css"),
  read("admin.css", ourFolder, "css"),
  read("docs.css", ourFolder, "css"),
  read("chat.js", ourFolder, "js"),
  read("docs.js", ourFolder, "js"),
  read("icon.svg", ourFolder, "svg"),
  read("swagger-ui.css", swaggerFolder, "css"),
  read("swagger-ui-bundle.js", swaggerFolder, "js"),
]);

export function findAsset(name: string): Asset | undefined {
  return assets.get(name);
}

/** The address of an asset. It changes with the content, so that browsers may cache it for good. Throws for an unknown name. */
export function assetPath(name: string): string {
  const asset = assets.get(name);
  if (asset === undefined) throw new Error(`No asset is named ${name}`);
  return `/assets/${name}?v=${asset.etag.slice(1, 11)}`;
}

function read(name: string, folder: URL, type: keyof typeof CONTENT_TYPES): [string, Asset] {
  const body = new Uint8Array(readFileSync(new URL(name, folder)));
  const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`;
  return [name, { body, contentType: CONTENT_TYPES[type], etag }];
}
