import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type axe from "axe-core";
import type { BrowserContext, Page } from "playwright-core";
import { tornOn } from "./torn.ts";
import { artefacts, type Visitor } from "./visitor.ts";

declare global {
  interface Window {
    axe: typeof axe;
    loadAxe?: () => void;
  }
}

const leastTargetPx = 48;

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeLoader = `window.loadAxe = function () {${axeSource}\n};`;
const bringing = new WeakSet<BrowserContext>();

/** Half a megabyte goes to each browser once; from its next page on, a page that is looked at has it at hand. */
async function bringAxe(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => {
    const hasAxe = (): boolean => "axe" in window;
    if (!hasAxe()) window.loadAxe?.();
    return hasAxe();
  });
  if (isThere) return;
  await page.evaluate(axeSource);
  if (bringing.has(page.context())) return;
  bringing.add(page.context());
  await page.context().addInitScript({ content: axeLoader });
}

/** Rules that axe itself calls moderate or minor, whatever they find: a third of its work, and none of what is asked here. */
const mild = [
  ...["aria-allowed-role", "aria-deprecated-role", "empty-heading", "empty-table-header"],
  ...["form-field-multiple-labels", "heading-order", "image-redundant-alt", "meta-viewport"],
  ...["landmark-banner-is-top-level", "landmark-contentinfo-is-top-level", "landmark-main-is-top-level"],
  ...["landmark-no-duplicate-banner", "landmark-no-duplicate-contentinfo", "landmark-no-duplicate-main"],
  ...["landmark-one-main", "landmark-unique", "meta-viewport-large", "no-autoplay-audio", "region"],
  ...["page-has-heading-one", "presentation-role-conflict", "scope-attr-valid", "server-side-image-map"],
  "skip-link",
];

/** What axe calls serious or critical, with the first places of each. The page's content policy does not bind it. */
async function barriersOn(page: Page): Promise<string[]> {
  await bringAxe(page);
  return page.evaluate(async (leftOut) => {
    const rules = Object.fromEntries(leftOut.map((id) => [id, { enabled: false }]));
    const { violations } = await window.axe.run(document, {
      ...{ resultTypes: ["violations"], preload: false, rules },
    });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))].join(" "));
  }, mild);
}

const widerThanScreen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} px wide: ${wide[0]?.outerHTML.slice(0, 160)}`];
  });

/** Links and controls of menus and forms that a thumb could miss. A control inside a label is as large as the label. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const wanted = "a[href], button, summary, select, textarea, input:not([type=hidden])";
    const places = [...document.querySelectorAll("nav, form, header")];
    const targets = new Set(places.flatMap((place) => [...place.querySelectorAll(wanted)]));
    return [...targets].flatMap((target) => {
      const isWithinSentence = getComputedStyle(target).display === "inline";
      if (isWithinSentence || !target.checkVisibility({ visibilityProperty: true })) return [];
      const { width, height } = (target.closest("label") ?? target).getBoundingClientRect();
      const isSmall = Math.min(width, height) < least - 0.5;
      return isSmall ? [`${Math.round(width)}×${Math.round(height)} ${target.outerHTML.slice(0, 120)}`] : [];
    });
  }, leastTargetPx);

/** Colours change at once: one on its way, inherited at each depth a frame later, costs a page's painting each time. */
const hold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const still = new CSSStyleSheet();
    still.replaceSync("*, *::before, *::after { transition: none !important; }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
  });

const painted = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  });

/** A phone's is kept always, a desk's where HAAT_PICTURES=all: it costs as much as everything else that is looked at. */
async function keepPicture({ page, locale }: Visitor, name: string, width: number): Promise<void> {
  if (width > 360 && process.env["HAAT_PICTURES"] !== "all") return;
  const folder = join(artefacts, "pages");
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}-${locale}-${width}.jpg`);
  await page.screenshot({ path, fullPage: true, quality: 70 });
}

/** A phone by day, a desk at night: both sets of colours are seen by axe, and none on its way to another. */
const sights = [
  { width: 360, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;

async function see({ page }: Visitor, { width, colorScheme }: (typeof sights)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 800 });
}

/** Looks at the open page on a phone and on a desk: a picture for people, and everything a check can see. */
export async function lookAt(visitor: Visitor, name: string): Promise<string[]> {
  const { page, locale } = visitor;
  const found: string[] = [];
  await hold(page);
  for (const sight of sights) {
    const { width } = sight;
    await see(visitor, sight);
    await keepPicture(visitor, name, width);
    await painted(page);
    const troubles = [await barriersOn(page), await widerThanScreen(page), await tornOn(page)];
    if (width === 360) troubles.push(await smallTargets(page));
    found.push(...troubles.flat().map((trouble) => `${name}-${locale}-${width}: ${trouble}`));
  }
  await see(visitor, sights[0]);
  return found;
}

export async function lookAtAll(
  visitor: Visitor,
  pages: Readonly<Record<string, string>>,
): Promise<string[]> {
  const found: string[] = [];
  for (const [name, path] of Object.entries(pages)) {
    await visitor.open(path);
    found.push(...(await lookAt(visitor, name)));
  }
  return found;
}
