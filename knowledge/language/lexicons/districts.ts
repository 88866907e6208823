/** `q3`, `q.3`, `p12` → `quận 3`, `phường 12`; `q thanh xuân` → `quận thanh xuân`. */
export function writeOutDistricts(text: string): string {
  return text
    .replace(/(?<![\p{L}\d/-])q\.? ?(?=\d{1,2}(?![\d/-]))/giu, "quận ")
    .replace(/(?<![\p{L}\d/-])p\.? ?(?=\d{1,2}(?![\d/-]))/giu, "phường ")
    .replace(/(?<=\p{L} )q\.? (?=\p{L}{2,})/giu, "quận ");
}
