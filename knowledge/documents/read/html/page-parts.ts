import type { DomElement } from "./html-dom.ts";

/** Parts of a page beside its text, as `dropped` names them. */
export type PagePart = "navigation" | "footer" | "form";

/** The part that an element is by its name, role, id or class; undefined for what may hold text. */
export function partOf(element: DomElement): PagePart | undefined {
  const name = element.nodeName.toUpperCase();
  const role = element.getAttribute("role") ?? "";
  if (name === "NAV" || ROLES.has(role)) return "navigation";
  if (name === "BODY" || name === "MAIN" || name === "ARTICLE" || role === "main") return undefined;
  const tokens = tokensOf(element);
  if (name === "FOOTER" ? !isInArticle(element) : tokens.some((token) => FOOTER.has(token))) return "footer";
  return tokens.some((token) => NAVIGATION.has(token)) ? "navigation" : undefined;
}

const ROLES = new Set(["navigation", "search", "menubar", "toolbar", "banner"]);
const FOOTER = new Set(["footer", "footleft", "footright", "copyright"]);
const NAVIGATION = new Set(
  (
    "menu menus submenu nav navi navbar navigation breadcrumb breadcrumbs pagination paging pager social share sharing " +
    "search timkiem login dangnhap cookie cookies banner ads advert advertisement quangcao skip toolbar toolbars weblink " +
    "weblinks lienket sitemap"
  ).split(" "),
);

/** `main-Menu_top` is main, menu, top. */
function tokensOf(element: DomElement): string[] {
  const names = `${element.getAttribute("id") ?? ""} ${element.getAttribute("class") ?? ""}`;
  return names
    .slice(0, LONGEST_NAMES)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((token) => token !== "");
}

const LONGEST_NAMES = 500;

/** An article may have a foot of its own. */
function isInArticle(element: DomElement): boolean {
  for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) {
    if (["ARTICLE", "MAIN", "BLOCKQUOTE"].includes(outer.nodeName.toUpperCase())) return true;
  }
  return false;
}

/** What is shown only when somebody clicks, and is text here. */
export function isHidden(element: DomElement): boolean {
  if (element.getAttribute("hidden") !== null || element.getAttribute("aria-hidden") === "true") return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "");
}

/** Shows everything, so that reader mode takes it for text too. */
export function showHidden(root: DomElement): void {
  for (const element of root.querySelectorAll("[hidden], [aria-hidden], [style]")) {
    element.removeAttribute("hidden");
    element.removeAttribute("aria-hidden");
    const style = element.getAttribute("style");
    if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
      element.removeAttribute("style");
  }
}
