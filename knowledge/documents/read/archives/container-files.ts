import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileOptions, ReaderOptions } from "../format-reader.ts";
import { type Reading, skipped } from "../reading.ts";
import { readingMessage } from "../reading-messages.ts";

/** A file inside another: an entry of an archive, an attachment of a mail. */
export type ContainedFile =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  /** One that is not unpacked, and why. */
  | { readonly kind: "refused"; readonly name: string; readonly reason: string };

/** How many containers may stand in each other: a mail with a ZIP, a ZIP in a ZIP. */
const DEEPEST = 2;

/**
 * The documents of the files in a container, each with an id of its own below the container's (`goi/quy-che`). A file is read
 * from a copy under a name of ours, so that its own name never becomes a path.
 */
export async function* readContained(
  container: string,
  files: AsyncIterable<ContainedFile> | Iterable<ContainedFile>,
  options: ReaderOptions,
): AsyncGenerator<Reading> {
  const depth = (options.depth ?? 0) + 1;
  const folder = await mkdtemp(join(tmpdir(), "hoi-dan-van-"));
  try {
    for await (const file of files) {
      if (file.kind === "file" && isJunk(file.name)) continue;
      const found =
        file.kind === "file"
          ? readOne(container, file, { folder, options: { ...options, depth } })
          : [skipped(file.reason)];
      for await (const reading of found) yield named(reading, file.name);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether a container at this depth may be opened. */
export function isTooDeep({ depth = 0 }: FileOptions): boolean {
  return depth >= DEEPEST;
}

async function* readOne(
  container: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { folder, options }: { readonly folder: string; readonly options: ReaderOptions },
): AsyncGenerator<Reading> {
  const path = join(folder, `tep${/\.[a-z\d]{1,10}$/i.exec(name)?.[0] ?? ""}`);
  await writeFile(path, bytes);
  yield* options.readInner({ path, name: `${container}/${name}` }, options);
  await rm(path, { force: true });
}

/** The reason with the name of the file, for the report names the container only. */
function named(reading: Reading, entry: string): Reading {
  return reading.kind === "skipped"
    ? skipped(readingMessage("inContainer", { entry, reason: reading.reason }))
    : reading;
}

/** What systems and Word leave beside documents. */
function isJunk(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/iu.test(name);
}
