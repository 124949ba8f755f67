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

/**
 * Rules that axe has and does not use unless asked. Two more were tried and left out: `target-size` calls small what lies half
 * under the bar at the foot of the screen, and ours below asks for twice its 24 px; `p-as-heading` takes prices for headings.
 */
const besides = ["label-content-name-mismatch", "css-orientation-lock"];

/** Pages for work: what axe calls moderate or minor there is not asked yet. */
const isDesk = (page: Page): boolean =>
  /^\/..\/(?:vendor|support|finance|admin)\b/.test(new URL(page.url()).pathname);

/**
 * Whatever axe finds on a shopper's page, also what it calls mild, and at desks what is serious or critical; with the first places
 * of each. The page's content policy does not bind it.
 */
async function barriersOn(page: Page): Promise<string[]> {
  await bringAxe(page);
  const grave = isDesk(page) ? ["serious", "critical"] : ["minor", "moderate", "serious", "critical"];
  return page.evaluate(
    async ({ also, asked }) => {
      const rules = Object.fromEntries(also.map((id) => [id, { enabled: true }]));
      const { violations } = await window.axe.run(document, {
        ...{ resultTypes: ["violations"], preload: false, rules },
      });
      return violations
        .filter(({ impact }) => asked.includes(impact ?? "serious"))
        .map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))].join(" "));
    },
    { also: isDesk(page) ? [] : besides, asked: grave },
  );
}

export const widerThanScreen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} px wide: ${wide[0]?.outerHTML.slice(0, 160)}`];
  });

/**
 * Links and controls that a thumb could miss: on a shopper's page anywhere, at a desk in menus and forms. A control inside a label
 * is as large as the label, a link that spans its card as large as the card, and one with words beside it is one of them.
 */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(
    ({ least, atDesk }) => {
      const places = atDesk ? [...document.querySelectorAll("nav, form, header")] : [document.body];
      const wanted = "a[href], button, summary, select, textarea, input:not([type=hidden])";
      const lengthOf = (element: Element | null) => (element?.textContent ?? "").replaceAll(/\s/g, "").length;
      const isWithinSentence = (target: Element): boolean => {
        let block = target.parentElement;
        while (block && getComputedStyle(block).display === "inline") block = block.parentElement;
        return getComputedStyle(target).display === "inline" && lengthOf(block) > lengthOf(target);
      };
      const seen = (target: Element): Element => {
        const spans = getComputedStyle(target, "::after").position === "absolute";
        return (spans ? (target as HTMLElement).offsetParent : target.closest("label")) ?? target;
      };
      const targets = new Set(places.flatMap((place) => [...place.querySelectorAll(wanted)]));
      return [...targets].flatMap((target) => {
        if (!target.checkVisibility({ visibilityProperty: true }) || isWithinSentence(target)) return [];
        const { width, height } = seen(target).getBoundingClientRect();
        const isSmall = Math.min(width, height) < least - 0.5;
        return isSmall
          ? [`${Math.round(width)}×${Math.round(height)} ${target.outerHTML.slice(0, 120)}`]
          : [];
      });
    },
    { least: leastTargetPx, atDesk: isDesk(page) },
  );

/**
 * On a shopper's page, runs of words in the other of the two languages that do not say so: a voice would read them as its own.
 * Names of one word, codes and addresses of mail and pages are the same in both; what stands in a field its own writer knows.
 */
const foreignRuns = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const other = document.documentElement.lang === "bn" ? "en" : "bn";
    const wanted = other === "bn" ? /\p{Script=Bengali}{2,}/u : /[A-Za-z]*[a-z]{2,} +[A-Za-z]*[a-z]{2,}/;
    const unread = "script, noscript, style, datalist, textarea";
    const found = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const { parentElement: parent, textContent: text } = node;
      if (!parent || !text || !wanted.test(text) || parent.closest(unread)) continue;
      if (parent.closest("[lang]")?.getAttribute("lang") === other) continue;
      found.add(`not said to be ${other}: ${text.trim().slice(0, 60)} in ${parent.outerHTML.slice(0, 100)}`);
    }
    return [...found];
  });

/** What is laid out later is laid out now, and colours change at once: one on its way, inherited at each depth a frame later, costs a page's painting each time. */
const hold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const still = new CSSStyleSheet();
    still.replaceSync(
      "*, *::before, *::after { transition: none !important; content-visibility: visible !important; }",
    );
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
  { width: 1440, colorScheme: "dark" },
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
    if (width === 360) {
      troubles.push(await smallTargets(page));
      if (!isDesk(page)) troubles.push(await foreignRuns(page));
    }
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
