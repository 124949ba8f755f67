import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Ctx } from "@haat/api/context";
import { searchProducts } from "@haat/api/services/catalog/search-products";
import { createSealer } from "@haat/core/seal";
import { openBooks } from "@haat/db/books";
import { configureNeon, openDatabase } from "@haat/db/client";
import { migrate } from "@haat/db/migrate";
import { loadGeography } from "@haat/db/seed/geo/load";
import { loadRules } from "@haat/db/seed/rules";
import { startTestPlatform } from "@haat/local/testing";
import pg from "pg";
import { checkConfusables, checkPairs, type Find, type Recall } from "./check.ts";
import { readConfusables, readPairs } from "./lists.ts";
import { loadWords } from "./load.ts";

const usage = "pnpm search:check <pairs.tsv> [confusables.tsv] [--gate] [--missed]\n";
const bars = {
  Banglish: [0.97, 0.99],
  "Bangla variants": [0.95, 0.975],
  "code-point forms": [1, 1],
} as const;

const share = (part: number): string =>
  String(Math.floor(part * 1000 + 1e-9) + 10_000).replace(
    /^1(\d)(\d{3})$/,
    (_, whole: string, rest: string) => `${whole}.${rest}`,
  );
const isBelow = ({ name, r1, r3, queries }: Recall): boolean => {
  const bar = bars[name as keyof typeof bars];
  return queries > 0 && (r1 < bar[0] || r3 < bar[1]);
};

/** A database of its own, with nothing in it but what every market has. */
async function withSearch(
  work: (owner: pg.Client, parts: Readonly<{ env: Readonly<Record<string, string>> }>) => Promise<number>,
): Promise<number> {
  const platform = await startTestPlatform();
  const owner = new pg.Client({ connectionString: platform.env["DATABASE_OWNER_URL"] });
  try {
    await migrate(platform.env["DATABASE_OWNER_URL"] ?? "", createSealer(platform.env["DATA_KEY"] ?? ""));
    await owner.connect();
    await loadGeography(owner);
    await loadRules(owner);
    return await work(owner, platform);
  } finally {
    await owner.end();
    await platform.stop();
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { gate: { type: "boolean" }, missed: { type: "boolean" } },
    allowPositionals: true,
  });
  const [pairsFile, confusablesFile, ...more] = positionals;
  if (!pairsFile || more.length > 0) {
    process.stderr.write(usage);
    return 2;
  }
  const pairs = readPairs(await readFile(pairsFile, "utf8"));
  const confusables = confusablesFile ? readConfusables(await readFile(confusablesFile, "utf8")) : [];
  return await withSearch(async (owner, { env }) => {
    configureNeon({ fetchEndpoint: env["NEON_FETCH_ENDPOINT"], wsProxy: env["NEON_WS_PROXY"] });
    const books = openBooks({ url: env["DATABASE_JOBS_URL"] ?? "" });
    const db = openDatabase({ url: env["DATABASE_URL"] ?? "" });
    await loadWords(owner, { books, sealer: createSealer(env["DATA_KEY"] ?? ""), pairs, now: new Date() });
    const find: Find = async (q) => {
      const page = await searchProducts({ db, locale: "bn" } as Ctx, { q, limit: 10 });
      return (JSON.parse(page.items) as { title: string }[]).map(({ title }) => title);
    };
    const recalls = await checkPairs(pairs, find);
    const failed = await checkConfusables(confusables, find);
    await books.close();
    const lines = recalls.map(
      (recall) =>
        `${recall.name.padEnd(18)} ${String(recall.queries).padStart(5)} queries   R@1 ${share(recall.r1)}   R@3 ${share(recall.r3)}   MRR ${share(recall.mrr)}${isBelow(recall) ? "   below the bar" : ""}`,
    );
    if (confusablesFile)
      lines.push(`confusables        ${confusables.length - failed.length}/${confusables.length}`);
    const missed = values.missed ? recalls.flatMap((recall) => recall.missed) : [];
    process.stdout.write(`${[...lines, ...failed, ...missed].join("\n")}\n`);
    return values.gate && (recalls.some(isBelow) || failed.length > 0) ? 1 : 0;
  });
}

try {
  process.exitCode = await main();
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  process.exitCode = 2;
}
