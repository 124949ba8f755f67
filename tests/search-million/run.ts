import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ask, inSomeLanguage, mustSay } from "../bench/ask.ts";
import { browse } from "../bench/browse.ts";
import { productCount } from "../bench/catalogue.ts";
import { cores } from "../bench/cpu.ts";
import { browsing, goals, type ScenarioName, standardBaseline } from "../bench/goals.ts";
import { laidOut } from "../bench/laid-out.ts";
import { measure, type Measured } from "../bench/measure.ts";
import { openParts, type Parts } from "../bench/parts.ts";
import { atStandard, countedCpu, summarise, type Summary } from "../bench/sums.ts";
import { hearTyped } from "../bench/typed.ts";
import type { Operation } from "../bench/drive.ts";
import { fillMarket, marketWords, shelfSlugs } from "./market.ts";
import { writePlans } from "./plans.ts";

/**
 * `pnpm search:million`: what a search and a shelf cost among a million products, beside twice what they may cost among ten thousand.
 * The market is kept in `--dir` until `--drop`, and one that is there already is made larger where it is too small.
 */
const root = fileURLToPath(new URL("../../", import.meta.url));
const { values } = parseArgs({
  options: {
    products: { type: "string", default: "1000000" },
    dir: { type: "string", default: path.join(root, ".haat/million") },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "5" },
    concurrency: { type: "string", default: "8" },
    plans: { type: "string", default: path.join(root, "db/plans") },
    drop: { type: "boolean", default: false },
  },
});
const [products, rounds, seconds, concurrency] = [
  ...[values.products, values.rounds, values.seconds, values.concurrency].map(Number),
] as [number, number, number, number];

const endings: (() => Promise<void>)[] = [];
async function end(): Promise<void> {
  for (let ending = endings.pop(); ending; ending = endings.pop()) await ending().catch(console.error);
}
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void end().then(() => process.exit(130)));
const startedAt = Date.now();
const log = (line: string): void =>
  console.error(`${String(Math.round((Date.now() - startedAt) / 1000)).padStart(5)} s  ${line}`);

type RowName = Extract<ScenarioName, "baseline" | `listing${string}` | `search${string}`>;

async function measureAll(
  parts: Parts,
  operations: Readonly<Record<RowName, Operation>>,
): Promise<Map<RowName, Summary>> {
  const cells = new Map<RowName, Measured[]>();
  const names = ["baseline", ...browsing] as RowName[];
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const load = { concurrency, seconds, seed: `${name} ${round}` };
      const server = name === "baseline" ? "bare" : "api";
      const cell = await measure(parts, { operation: operations[name], server, load, cores: cores() });
      // The first round only warms up.
      if (round > 0) cells.set(name, [...(cells.get(name) ?? []), cell]);
    }
    log(round === 0 ? "warm" : `round ${round} of ${rounds}`);
  }
  const foreign = [...cells.values()].flat().map(({ foreignShare }) => foreignShare ?? 0);
  log(
    `others used ${Math.round((100 * foreign.reduce((a, b) => a + b, 0)) / foreign.length)} % of the machine`,
  );
  return new Map([...cells].map(([name, measured]) => [name, summarise(measured)]));
}

const headings = [
  "row",
  "op/s",
  "p50 ms",
  "p95 ms",
  "failed",
  "db trips",
  "server CPU",
  "Postgres CPU",
  "together",
];
function table(result: ReadonlyMap<RowName, Summary>): string {
  const baseline = result.get("baseline");
  const bare = baseline ? (countedCpu(baseline) ?? standardBaseline) : standardBaseline;
  const rows = [...result].map(([name, summary]) => {
    const together = countedCpu(summary) ?? 0;
    const comparable = atStandard(together, bare, standardBaseline);
    const bar = name === "baseline" ? null : 2 * goals[name];
    return [
      ...[name, summary.perSecond.toFixed(0), summary.p50Ms.toFixed(1), summary.p95Ms.toFixed(1)],
      ...[String(summary.failed), summary.databaseTrips.toFixed(1)],
      ...[summary.cpu?.server, summary.cpu?.postgres, together, comparable].map((ms) => (ms ?? 0).toFixed(2)),
      ...[bar?.toFixed(1) ?? "-", bar === null ? "" : comparable <= bar ? "met" : "missed"],
    ];
  });
  return laidOut([...headings, `at ${standardBaseline}`, "bar", ""], rows);
}

const taka = { min_price: "200", max_price: "3000" };
const asked = {
  "search-exact": { q: "জামদানি" },
  "search-exact-rare": { q: marketWords[24] },
  "search-exact-two": { q: "লাল শাড়ি" },
  "search-heard": { q: "shobuj" },
  "search-near": { q: "jmadnai" },
  "search-facets": { q: "জামদানি", expand: "facets", ...taka },
  "search-by-price": { q: "লাল", sort: "price_asc" },
  "listing-newest": { category: "shelf-1", sort: "newest" },
  "listing-price": { category: "shelf-1", sort: "price_asc" },
  "listing-popular": { category: "shelf-1", sort: "popular" },
  "listing-facets": { category: "shelf-1", expand: "facets" },
  "listing-leaf-facets": { category: "shelf-1-1", expand: "facets" },
} as const;

try {
  mkdirSync(values.dir, { recursive: true, mode: 0o711 });
  let goods = 0;
  const parts = await openParts({
    ...{ dir: values.dir, concurrency: Math.max(concurrency, 8), log },
    ending: (ending) => endings.push(ending),
    fill: async (written) => {
      goods = await fillMarket(written, { products, log });
      log(`${goods} products`);
    },
  });
  const { api, bare } = parts;
  const typed = await hearTyped(parts, marketWords);
  log(
    `measuring ${typed.exact.length} words, ${typed.heard.length} by ear, ${typed.near.length} with a slip`,
  );
  const result = await measureAll(parts, {
    ...browse({ api, typed, categories: shelfSlugs }),
    listing: async (chance) => {
      const path = `/v1/store/products?category=${chance.pick(shelfSlugs)}&sort=title`;
      mustSay(await ask(api, path, { headers: inSomeLanguage(chance) }), `"slug":"`);
    },
    baseline: async (chance) => mustSay(await ask(bare, `/rows/${chance.below(productCount)}`), `"payload"`),
  });
  console.log(`${goods} products, ${cores()} cores\n\n${table(result)}\n`);
  for (const [name, { failures }] of result)
    for (const [why, times] of Object.entries(failures)) console.log(`${name} failed ${times} times: ${why}`);
  await writePlans({ adminUrl: parts.adminUrl, databaseUrl: parts.env["DATABASE_URL"] ?? "" }, asked, {
    folder: values.plans,
    goods,
  });
} finally {
  await end();
  if (values.drop) rmSync(values.dir, { recursive: true, force: true });
}
