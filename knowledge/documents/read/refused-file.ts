/** A file that cannot be read; the message says why and what to do, in Vietnamese. */
export class RefusedFile extends Error {
  override readonly name = "RefusedFile";
}
