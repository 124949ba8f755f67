import { forgetKeys } from "@haat/api/jobs/forget-keys";
import type { SearchMissList, SynonymList } from "@haat/contract/search-words";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCategory, aStaffSession, type TestCategory, type TestSession } from "../market.ts";
import { searching } from "../searching.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let admin: TestSession;
let category: TestCategory;
const { slugs, sari } = searching(
  () => shop.world,
  () => category,
);
beforeAll(async () => {
  shop = await openShop();
  admin = await aStaffSession(shop.world, "admin", "admin");
  category = await aCategory(shop.world);
}, 300_000);
afterAll(() => shop.close());

const join = (...words: string[]) =>
  ask<SynonymList>(shop.world, admin, ["POST", "/v1/admin/synonyms"], { words });
const listed = async (q: string): Promise<SynonymList["items"]> =>
  (await ask<SynonymList>(shop.world, admin, ["GET", `/v1/admin/synonyms?q=${encodeURIComponent(q)}`])).body
    .items;
const missed = async (): Promise<SearchMissList["items"]> =>
  (await ask<SearchMissList>(shop.world, admin, ["GET", "/v1/admin/search-misses"])).body.items;

test("words that staff joins find each other's goods from the next search on, and apart again no more", async () => {
  const mat = await sari("শীতলপাটি মাদুরী");
  expect(await slugs({ q: "zzcoolmat" })).toEqual([]);
  expect((await join("zzcoolmat", "শীতলপাটি")).code).toBe("");
  expect(await slugs({ q: "zzcoolmat" })).toEqual([mat.slug]);
  const [group] = await listed("zzcoolmat");
  expect(group?.words).toEqual([
    { word: "zzcoolmat", goods: 0 },
    { word: "শীতলপাটি", goods: 1 },
  ]);
  const end = { id: group?.id };
  expect((await ask(shop.world, admin, ["POST", "/v1/admin/synonyms/ends"], end)).code).toBe("");
  expect(await slugs({ q: "zzcoolmat" })).toEqual([]);
  expect((await ask(shop.world, admin, ["POST", "/v1/admin/synonyms/ends"], end)).code).toBe(
    "synonym.not_found",
  );
});

test("what is no word, one word twice, or there already is refused", async () => {
  const refused = await join("towel", "a whole long sentence");
  expect(refused).toMatchObject({
    code: "synonym.no_word",
    body: { title: expect.stringContaining("sentence") },
  });
  expect((await join("Towel", "towel ")).code).toBe("synonym.same");
  expect((await join("zzone", "zztwo", "zz three")).code).toBe("");
  expect((await join("zztwo", "ZZONE")).code).toBe("synonym.there");
  expect((await listed("zz three")).map(({ words }) => words.map(({ word }) => word))).toEqual([
    ["zzone", "zztwo", "zzthree"],
  ]);
});

test("what was looked for in vain is counted for staff, without numbers, until somebody has seen it or a quarter is over", async () => {
  for (let times = 0; times < 2; times += 1) await slugs({ q: "qqnothing" });
  await slugs({ q: "01712345678 qqnobody" });
  const found = await missed();
  expect(found.find(({ query }) => query === "qqnothing")).toMatchObject({ times: 2 });
  expect(found.filter(({ query }) => query.includes("qqnobody"))).toEqual([]);
  const seen = { query: "qqnothing" };
  const see = () => ask(shop.world, admin, ["POST", "/v1/admin/search-misses/ends"], seen);
  expect((await see()).code).toBe("");
  expect((await missed()).map(({ query }) => query)).not.toContain("qqnothing");
  expect((await see()).code).toBe("search_miss.not_found");
  await shop.world.owner.query(
    "insert into search_miss (query, day) values ('qqold', dhaka_day() - 91), ('qqyoung', dhaka_day() - 89)",
  );
  await forgetKeys(shop.jobs);
  const { rows } = await shop.world.owner.query<{ query: string }>(
    "select query from search_miss where query in ('qqold', 'qqyoung')",
  );
  expect(rows).toEqual([{ query: "qqyoung" }]);
});
