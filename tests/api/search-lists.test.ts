import { readFile } from "node:fs/promises";
import { searchProducts } from "@haat/api/services/catalog/search-products";
import type { Ctx } from "@haat/api/context";
import { openBooks } from "@haat/db/books";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkConfusables, checkPairs, type Find } from "../search-check/check.ts";
import { readConfusables, readPairs } from "../search-check/lists.ts";
import { loadWords } from "../search-check/load.ts";
import { openWorld, type TestWorld } from "../world.ts";

const file = (name: string) => readFile(new URL(`../data/${name}.tsv`, import.meta.url), "utf8");

/** A market that sells the words of a list, and how it answers. */
function marketOf(name: string) {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openWorld();
    const books = openBooks({ url: world.env["DATABASE_JOBS_URL"] ?? "" });
    const owner = await world.owner.connect();
    const { sealer, now } = world.edge;
    await loadWords(owner, { books, sealer, pairs: readPairs(await file(name)), now: now() });
    owner.release();
    await books.close();
  });
  afterAll(() => world.close());
  const find: Find = async (q) => {
    const { items } = await searchProducts({ ...world.edge, locale: "bn" } as Ctx, { q, limit: 10 });
    return (JSON.parse(items) as { title: string }[]).map(({ title }) => title);
  };
  return find;
}

const atLeast = async (
  find: Find,
  name: string,
  bars: Readonly<Record<string, readonly [number, number]>>,
) => {
  for (const { name: set, queries, r1, r3 } of await checkPairs(readPairs(await file(name)), find)) {
    const [first, three] = bars[set] ?? [1, 1];
    expect(queries).toBeGreaterThan(20);
    expect(r1, `${set}, first`).toBeGreaterThanOrEqual(first);
    expect(r3, `${set}, first three`).toBeGreaterThanOrEqual(three);
  }
};

describe("the labelled words", () => {
  const find = marketOf("banglish-pairs");
  test("are found however they are typed", () =>
    atLeast(find, "banglish-pairs", { Banglish: [0.97, 0.99], "Bangla variants": [0.95, 0.975] }));
  test("that are easily taken for each other are told apart", async () =>
    expect(await checkConfusables(readConfusables(await file("banglish-confusables")), find)).toEqual([]));
});

describe("words that no rule was made for", () => {
  const find = marketOf("held-out-pairs");
  test("are found too", () =>
    atLeast(find, "held-out-pairs", { Banglish: [0.95, 0.95], "Bangla variants": [0.93, 0.95] }));
});
