import { erasePeople } from "@haat/api/jobs/erase-people";
import { tellNewCode } from "@haat/api/services/orders/tell-buyer";
import { tellOfParcel } from "@haat/api/services/orders/tell-of-parcel";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  askErasure,
  aWholeLife,
  bought,
  cancelled,
  confirmAll,
  daysPass,
  erasureState,
  wanted,
} from "../erasing.ts";
import { anEmail } from "../mailbox.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

const linesOf = async (key: string) =>
  (
    await shop.world.owner.query<{ line: string; empty: boolean; over: boolean }>(
      `select topic || ' ' || split_part(aggregate, ':', 1) as line, payload = '{}' as empty, done_at is not null as over
         from outbox where event_key like $1 || '%' order by 1`,
      [key],
    )
  ).rows;
const lines = ["mail mail", "push push", "sms door", "sms sms"];
const standing = (over: boolean) => lines.map((line) => ({ line, empty: over, over }));

test("what still waits to be told to an erased one, or was given up, is emptied: by SMS, by mail, to his browsers and at his door", async () => {
  const { world, jobs } = shop;
  const { headers, userId } = await aWholeLife(shop, anEmail());
  const [his, others] = [await bought(shop, headers), await bought(shop, {}, "01322000777")];
  for (const order of [his, others]) await cancelled(shop, order);
  for (const [{ order: placed }, key] of [
    [his, "waits"],
    [his, "parked"],
    [others, "others"],
  ] as const)
    await jobs.books.transact(async (tx) => {
      const { order, parts } = await readOrderParts(tx, placed.id);
      const [part] = parts;
      if (!part) throw new Error("every order has a part");
      await tellOfParcel(tx, world.edge, { order, number: part.number, text: wanted.name, key });
      await tellNewCode(tx, world.edge, { order, part, code: "4321", key: `${key}:code` });
    });
  await world.owner.query(
    "update outbox set parked_at = now(), tries = 10, last_error = 'nobody answers' where event_key like 'parked%'",
  );
  expect([await linesOf("waits"), await linesOf("parked")]).toEqual([standing(false), standing(false)]);

  await confirmAll(shop, userId);
  expect((await askErasure(shop, headers)).status).toBe(200);
  await daysPass(shop, 7);
  await erasePeople(jobs);
  expect(await erasureState(shop, userId)).toBe("done");
  expect([await linesOf("waits"), await linesOf("parked")]).toEqual([standing(true), standing(true)]);
  expect((await linesOf("others")).map(({ empty }) => empty)).toEqual([false, false]);
});
