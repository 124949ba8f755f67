import { newId } from "@haat/core/ids";
import { createSealer } from "@haat/core/seal";
import { migrate } from "@haat/db/migrate";
import { loadGeography } from "@haat/db/seed/geo/load";
import { loadRules } from "@haat/db/seed/rules";
import { runFixture } from "@haat/local/fixture/command";
import { insertRows } from "@haat/local/fixture/insert";
import { colours, crafts, designOf } from "@haat/local/fixture/words";
import type pg from "pg";
import { benchProducts } from "../bench/catalogue.ts";
import { loadBaseline } from "../bench/load-catalogue.ts";
import { connected, settle, type Written } from "../bench/parts.ts";

const shops = 1000;
const shelves = { above: 10, below: 10 };

/** The market of that many goods: made, or what is missing of it. How many there are. */
export async function fillMarket(
  { env, adminUrl }: Written,
  { products, log }: Readonly<{ products: number; log: (line: string) => void }>,
): Promise<number> {
  const ownerUrl = env["DATABASE_OWNER_URL"] ?? "";
  const sealer = createSealer(env["DATA_KEY"] ?? "");
  await migrate(ownerUrl, sealer);
  const owner = await connected(ownerUrl);
  await loadGeography(owner);
  await loadRules(owner);
  const now = new Date();
  await makeShelves(owner, now);
  const { rows: baseline } = await owner.query<{ there: boolean }>(
    "select to_regclass('bench_row') is not null as there",
  );
  if (!baseline[0]?.there) await loadBaseline(owner, [...benchProducts()]);
  const made = await countGoods(owner);
  if (made < products) {
    const asked = ["market", "--vendors", String(shops), "--products", String(products), "--seed", "million"];
    await runFixture(owner, sealer, asked, now, log);
    log("vacuum and analyze");
    await settle(adminUrl);
  }
  const there = await countGoods(owner);
  await owner.end();
  return there;
}

const countGoods = async (owner: pg.Client): Promise<number> => {
  const { rows } = await owner.query<{ n: number }>("select count(*)::int as n from search_product");
  return rows[0]?.n ?? 0;
};

async function makeShelves(owner: pg.Client, now: Date): Promise<void> {
  const { rowCount } = await owner.query("select from category limit 1");
  if (rowCount) return;
  const named = (nth: number, slug: string) => {
    const { bn, en } = designOf(100_000 + nth);
    return { id: newId("category", now), slug, name_bn: bn, name_en: en, position: nth };
  };
  for (let above = 0; above < shelves.above; above += 1) {
    const parent = named(above, `shelf-${above}`);
    const under = Array.from({ length: shelves.below }, (_, below) => {
      const leaf = named(100 + above * shelves.below + below, `shelf-${above}-${below}`);
      return { ...leaf, parent_id: parent.id, path_ids: [parent.id, leaf.id] };
    });
    await insertRows(owner, "category", [{ ...parent, path_ids: [parent.id] }]);
    await insertRows(owner, "category", under);
  }
}

export const shelfSlugs: readonly string[] = Array.from({ length: shelves.above }, (_, above) => [
  `shelf-${above}`,
  ...Array.from({ length: shelves.below }, (__, below) => `shelf-${above}-${below}`),
]).flat();

/** Words of a few goods and of a hundred thousand, in both scripts, alone and together. */
export const marketWords: readonly string[] = [
  ...[1, 7, 40, 99, 300, 900, 2000, 3500, 6000, 9000, 14_000, 21_000, 28_000, 36_000].flatMap((nth) =>
    Object.values(designOf(nth)),
  ),
  ...crafts.flatMap(({ bn, en }) => [...bn.split(" "), ...en.toLowerCase().split(" ")]),
  ...colours.flatMap(({ bn, en }) => [bn, en]),
  ...crafts.slice(0, 6).map(({ bn }, nth) => `${colours[nth % colours.length]?.bn ?? ""} ${bn}`),
];
