import { newId } from "@haat/core/ids";
import { parsePhone } from "@haat/core/phone";
import { createSealer } from "@haat/core/seal";
import { sealPhone } from "@haat/core/sealed-phone";
import { sealedColumns } from "@haat/db/sealed-columns";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type ChangingShop, openChangingShop, was } from "../changing-keys.ts";
import type { TestShop } from "../shop.ts";

let shop: TestShop;
let market: ChangingShop;
let owner: pg.Client;
beforeAll(async () => {
  market = await openChangingShop();
  ({ shop, owner } = market);
});
afterAll(() => market.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

test("a change that dies halfway goes on where it was, in small steps, and leaves nothing under the old key", async () => {
  await market.before();
  const phones = Array.from({ length: 5 }, market.aNumber);
  for (const phone of phones) await market.comeIn(phone);
  await market.ordered(phones[0] ?? "");
  await market.during();
  const old = `s1.${await createSealer(was).keyName()}.%`;
  const left = () => market.one("select count(*)::int from user_account where phone_sealed like $1", [old]);
  const begun = Number(await left());
  const dies = () => {
    throw new Error("killed");
  };
  await expect(market.rotate(2, dies)).rejects.toThrow("killed");
  expect(await left()).toBe(begun - 2);
  const told: string[] = [];
  const { sealedAnew, remains, unreadable } = await market.rotate(2, (line) => void told.push(line));
  expect([remains, unreadable, await left()]).toEqual([[], [], 0]);
  expect(sealedAnew).toBeGreaterThanOrEqual(begun - 2);
  expect(told).toContain(`user_account.phone_sealed: 2 of ${begun - 2}`);
  expect(await market.one("select count(*)::int from hash_alias")).toBe(0);
  const rows = await owner.query(
    "select action from audit where action like 'data_key.%' order by id desc limit 3",
  );
  expect(rows.rows.map(({ action }) => action)).toEqual([
    "data_key.rotated",
    "data_key.rotation_begun",
    "data_key.rotation_begun",
  ]);
  expect(await market.one("select count(*)::int from audit where action = 'phone.changed'")).toBe(0);
  expect(await market.rotate()).toEqual({ sealedAnew: 0, remains: [], unreadable: [] });
});

test("what no key of the ring opens is named, and the change does not call itself done", async () => {
  const [lost, phone] = [
    createSealer("a key that somebody lost, of 32 letters"),
    parsePhone(market.aNumber()),
  ];
  await market.during();
  const { sealed, hash, tail } = await sealPhone(lost, phone);
  const id = newId("user", new Date());
  const insert =
    "insert into user_account (id, phone_sealed, phone_hash, phone_tail, name) values ($1, $2, $3, $4, '')";
  await owner.query(insert, [id, sealed, hash, tail]);
  const { remains, unreadable } = await market.rotate();
  expect(remains).toEqual([{ name: "user_account.phone_sealed", count: 1 }]);
  expect(unreadable).toEqual([`user_account.phone_sealed ${id}`]);
  await owner.query("delete from user_account where id = $1", [id]);
});

test("every sealed column of the market is one that a change of keys knows", async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and column_name like '%sealed'`,
  );
  const known = sealedColumns.map(({ name }) => name);
  expect(rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
});
