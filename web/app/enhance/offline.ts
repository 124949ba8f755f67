import { formatDateTime, formatNumber, formatTaka } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";
import type { Line } from "../worker/cart-change.ts";
import { shelves } from "../worker/kept.ts";
import { readAll } from "../worker/store.ts";

const locale: Locale = document.documentElement.lang === "en" ? "en" : "bn";
const find = <Kind extends HTMLElement>(within: ParentNode, name: string) =>
  within.querySelector<Kind>(`[data-${name}]`);

/** A copy of what the page holds ready. */
function copyOf(name: string): HTMLElement | null {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-${name}]`);
  return (template?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined) ?? null;
}

function write(within: ParentNode, name: string, text: string): void {
  const place = find(within, name);
  if (place) place.textContent = text;
}

function showLine(line: Line): void {
  const item = copyOf("kept-line");
  if (!item) return;
  write(item, "title", line.title);
  write(item, "label", line.label);
  write(item, "price", line.price === "" ? "" : formatTaka(BigInt(line.price), locale));
  const values = { ...line, quantity: formatNumber(line.quantity, locale) };
  for (const field of item.querySelectorAll<HTMLInputElement>("input")) {
    const value = { variantId: values.variantId, title: values.title, quantity: values.quantity }[field.name];
    if (value !== undefined) field.defaultValue = value;
  }
  find(document, "kept")?.append(item);
}

async function showCart(): Promise<void> {
  const lines = await readAll("lines");
  lines.forEach(showLine);
  const none = find(document, "no-lines");
  if (none) none.hidden = lines.length > 0;
}

const shown = 20;

async function showPages(): Promise<void> {
  const cache = await caches.open(shelves.pages);
  const found = await Promise.all(
    (await cache.keys()).map(async ({ url }) => ({ url, headers: (await cache.match(url))?.headers })),
  );
  const pages = found
    .map(({ url, headers }) => ({
      url,
      at: Number(headers?.get("x-kept-at") ?? 0),
      title: decodeURIComponent(headers?.get("x-kept-title") ?? ""),
    }))
    .filter(({ url }) => new URL(url).pathname.startsWith(`/${locale}`))
    .toSorted((a, b) => b.at - a.at);
  for (const { url, at, title } of pages.slice(0, shown)) {
    const item = copyOf("page");
    const seen = item && find(item, "seen");
    if (!item || !seen) return;
    item.querySelector("a")?.setAttribute("href", url);
    write(item, "title", new DOMParser().parseFromString(title, "text/html").body.textContent);
    seen.textContent = (seen.dataset["seen"] ?? "").replace("{{when}}", formatDateTime(new Date(at), locale));
    find(document, "pages")?.append(item);
  }
  const none = find(document, "no-pages");
  if (none) none.hidden = pages.length > 0;
}

/** Under another address this page stands in for one that could not come. */
if (!location.pathname.endsWith("/offline")) {
  const [online, noLine] = [find(document, "online"), find(document, "no-line")];
  if (online) online.hidden = true;
  if (noLine) noLine.hidden = false;
  find<HTMLAnchorElement>(document, "again")?.setAttribute("href", location.href);
}
void showCart().catch(() => undefined);
void showPages().catch(() => undefined);
