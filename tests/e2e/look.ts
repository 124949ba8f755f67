import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { artefacts, type Visitor } from "./visitor.ts";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const leastTargetPx = 48;

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
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

/** Two frames on, and further until no colour is on its way: one that is inherited sets out at each depth a frame later. */
const painted = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const isMoving = (): boolean =>
      document.getAnimations().some((animation) => animation instanceof CSSTransition);
    for (let frames = 0; frames < 2 || (isMoving() && frames < 120); frames += 1)
      await new Promise((drawn) => requestAnimationFrame(drawn));
  });

/** A phone's is kept always, a desk's where HAAT_PICTURES=all: it costs as much as everything else that is looked at. */
async function keepPicture({ page, locale }: Visitor, name: string, width: number): Promise<void> {
  if (width > 360 && process.env["HAAT_PICTURES"] !== "all") return;
  const folder = join(artefacts, "pages");
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}-${locale}-${width}.jpg`);
  await page.screenshot({ path, fullPage: true, quality: 70 });
}

/** Looks at the open page on a phone and on a desk: a picture for people, and everything a check can see. */
export async function lookAt(visitor: Visitor, name: string): Promise<string[]> {
  const { page, locale } = visitor;
  const found: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await keepPicture(visitor, name, width);
    // A phone by day, a desk at night: both sets of colours are seen by axe, and none on its way to another.
    if (width === 1280) await page.emulateMedia({ colorScheme: "dark" });
    await painted(page);
    const troubles = [await barriersOn(page), await widerThanScreen(page)];
    if (width === 1280) await page.emulateMedia({ colorScheme: "light" });
    if (width === 360) troubles.push(await smallTargets(page));
    found.push(...troubles.flat().map((trouble) => `${name}-${locale}-${width}: ${trouble}`));
  }
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
