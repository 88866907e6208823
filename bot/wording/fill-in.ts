/**
 * Fills the `{name}` placeholders of a wording; one without a value stays as it is. Numbers are written as `String` does.
 *
 * @example
 * fillIn("Xem thêm ({count})", { count: 3 }); // "Xem thêm (3)"
 */
export function fillIn(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
