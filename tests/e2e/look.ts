import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { artefacts, type Visitor } from "./visitor.ts";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const leastTargetPx = 48;

/** What axe calls serious or critical, with the first places of each. The page's content policy does not bind it. */
async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))].join(" "));
  });
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

/** Looks at the open page on a phone and on a desk: a picture for people, and everything a check can see. */
export async function lookAt({ page, locale }: Visitor, name: string): Promise<string[]> {
  const folder = join(artefacts, "pages");
  await mkdir(folder, { recursive: true });
  const found: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({
      path: join(folder, `${name}-${locale}-${width}.jpg`),
      fullPage: true,
      quality: 70,
    });
    // A phone by day, a desk at night: both sets of colours are seen by axe, and none on its way to another.
    await page.emulateMedia({ colorScheme: width === 360 ? "light" : "dark", reducedMotion: "reduce" });
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
    const troubles = [await barriersOn(page), await widerThanScreen(page)];
    await page.emulateMedia({ colorScheme: "light" });
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
