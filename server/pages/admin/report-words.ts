/** The page of what was made of a document. Slashes in its id stay, as some proxies decode them anyway. */
export function reportPath(documentId: string): string {
  return `/admin/documents/${documentId.split("/").map(encodeURIComponent).join("/")}`;
}

const TIME = new Intl.DateTimeFormat("vi-VN", {
  ...{ dateStyle: "short", timeStyle: "short", timeZone: "Asia/Ho_Chi_Minh" },
});

/** `10:05 28/11/2026` in Vietnam's time. */
export function writeTime(isoTime: string): string {
  return TIME.format(new Date(isoTime));
}
