/** The corpus is not open yet: the message is handled again later. */
export class NotReady extends Error {
  override readonly name = "NotReady";
}
