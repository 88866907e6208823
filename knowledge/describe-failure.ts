import { readingMessage } from "./documents/read/reading-messages.ts";

const DISK_FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const NO_ACCESS = new Set(["EACCES", "EPERM", "EROFS"]);

/** Why a corpus could not be built or saved, in Vietnamese for the administrator, with what to do. */
export function describeFailure(error: unknown): string {
  const detail = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (DISK_FULL.has(code)) return readingMessage("diskFull");
  if (NO_ACCESS.has(code)) return readingMessage("noAccess", { detail });
  // Our own messages are written for the administrator already.
  return VIETNAMESE.test(detail) ? detail : readingMessage("otherFailure", { detail });
}

const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
