import { forgetKeys } from "@haat/api/jobs/forget-keys";
import { forgetTold } from "@haat/db/queries/money/outbox";
import { afterAll, beforeAll, expect, test } from "vitest";
import { putMessage } from "../outbox.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

const left = async (): Promise<string[]> => {
  const { rows } = await shop.world.owner.query<{ key: string }>(
    "select event_key as key from outbox order by id",
  );
  return rows.map(({ key }) => key);
};

test("what was told a month ago is let go in portions; what was never told, and what was told since, stays", async () => {
  const { owner } = shop.world;
  const keys = ["waits", "parked", "told:1", "told:2", "told:3", "told late", "told lately"];
  for (const key of keys) await putMessage(shop, key, key);
  await owner.query(
    "update outbox set created_at = now() - interval '40 days' where event_key <> 'told lately'",
  );
  await owner.query("update outbox set parked_at = now() - interval '39 days' where event_key = 'parked'");
  await owner.query("update outbox set done_at = now() - interval '31 days' where event_key like 'told:%'");
  await owner.query(
    "update outbox set done_at = now() - interval '29 days' where event_key like 'told late%'",
  );
  expect(await forgetTold(shop.node.books, 2)).toBe(2);
  expect(await left()).toEqual(["waits", "parked", "told:3", "told late", "told lately"]);
  await forgetKeys(shop.jobs);
  expect(await left()).toEqual(["waits", "parked", "told late", "told lately"]);
  expect(shop.world.faults).toEqual([]);
});
