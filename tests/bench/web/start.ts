/**
 * `pnpm bench:web` starts a small market from a production build and visits its pages as a stranger on a cheap phone; then
 * Lighthouse looks at each. `--runs 5`, `--page listing`, `--no-lighthouse`; HAAT_E2E_DIR names a market that runs already.
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Locale } from "@haat/i18n/locale";
import { freePort } from "@haat/local/machine/free-port";
import { type Browser, chromium } from "playwright-core";
import { startBrowser } from "../../e2e/chromium.ts";
import { readServices, startMarket } from "../../e2e/market.ts";
import { figureNames, type Figures, locales, type PageName, pageNames, pages } from "./bars.ts";
import { withBanglaLetters } from "./letters.ts";
import { judge } from "./lighthouse.ts";
import { isEverythingMet, type Row, webLegend, webTable } from "./report.ts";
import { median } from "./sums.ts";
import { visit, type Visit } from "./visit.ts";

const { values } = parseArgs({
  allowNegative: true,
  options: {
    runs: { type: "string", default: "5" },
    page: { type: "string", multiple: true, default: [...pageNames] },
    lighthouse: { type: "boolean", default: true },
  },
});
const runs = Number(values.runs);
const chosen = pageNames.filter((name) => values.page.includes(name));

const endings: (() => Promise<unknown>)[] = [];
async function end(): Promise<void> {
  for (let ending = endings.pop(); ending; ending = endings.pop()) await ending().catch(console.error);
}
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void end().then(() => process.exit(130)));

async function openMarket(): Promise<string> {
  const running = process.env["HAAT_E2E_DIR"];
  const dir = running ?? fileURLToPath(new URL("../../../.haat/bench-web", import.meta.url));
  if (running === undefined) {
    const market = await startMarket(path.resolve(dir));
    endings.push(() => market.stop());
  }
  return readServices(dir).web;
}

const middle = (visits: readonly Visit[]): Figures =>
  Object.fromEntries(
    figureNames.map((name) => [name, median(visits.map(({ figures }) => figures[name]))]),
  ) as Figures;

async function measure(browser: Browser, origin: string, [page, locale]: readonly [PageName, Locale]) {
  const visits: Visit[] = [];
  // The first visit warms the market's caches, as somebody before her did.
  for (let run = 0; run <= runs; run += 1) {
    const one = await visit(browser, origin, [locale, pages[page]]);
    if (run > 0) visits.push(one);
  }
  return { page, locale, figures: middle(visits), element: visits.at(-1)?.element ?? "" };
}

try {
  const origin = await openMarket();
  const port = await freePort();
  const server = await startBrowser({
    args: [`--remote-debugging-port=${port}`],
    env: withBanglaLetters(fileURLToPath(new URL("../../../.haat/bench-web-letters", import.meta.url))),
  });
  endings.push(() => server.close());
  const browser = await chromium.connect(server.wsEndpoint());
  const rows: Row[] = [];
  for (const page of chosen)
    for (const locale of locales) {
      const measured = await measure(browser, origin, [page, locale]);
      const judged = values.lighthouse ? await judge(`${origin}/${locale}${pages[page]}`, port) : null;
      rows.push({ ...measured, scores: judged?.scores ?? null });
      console.error(`${page} ${locale} ${judged?.faults.join("; ") ?? ""}`);
    }
  console.log(`\n${webTable(rows)}\n\n${webLegend}`);
  process.exitCode = isEverythingMet(rows) ? 0 : 1;
} finally {
  await end();
}
