/** A date at the beginning of a text. */
export interface WrittenDate {
  /** yyyy-mm-dd. */
  readonly iso: string;
  /** Of the written form, in UTF-16 units. */
  readonly length: number;
}

const NUMERIC = /^(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/iu;
const SPELLED = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s*,?\s*năm\s+(\d{4})(?!\d)/iu;

/** The date that the text begins with: `30/7/2021`, `ngày 06 tháng 5 năm 2022`; undefined for none or an impossible one. */
export function dateAt(text: string): WrittenDate | undefined {
  const match = NUMERIC.exec(text) ?? SPELLED.exec(text);
  if (match === null) return undefined;
  const [whole, day = "", month = "", year = ""] = match;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso);
  return exists ? { iso, length: whole.length } : undefined;
}
