import { forgetKeys } from "@haat/api/jobs/forget-keys";
import { eraseContacts } from "@haat/db/queries/myself/erase";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aComplaint, isMade } from "../complaints.ts";
import { aBuyerSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()), 300_000);
afterAll(() => shop.close());

test("what was said stays as it was said", async () => {
  const { made, desk: own } = await aComplaint(shop);
  isMade(await own.answer(made));
  const { owner } = shop.world;
  for (const change of [
    "said = 'আরেকটা'",
    "answer = 'আরেকটা'",
    "due_at = due_at + interval '1 day'",
    "vendor_id = 'x'",
    "answered_at = null, answer = null, answered_by = null, offer = null",
  ])
    await expect(owner.query(`update complaint set ${change} where id = $1`, [made.id])).rejects.toThrow(
      /complaint_kept|stays as it was said/,
    );
  await owner.query("update complaint set said = '—', answer = '—' where id = $1", [made.id]);
});

test("is forgotten with its buyer, words and pictures", async () => {
  const { placed, made, desk } = await aComplaint(shop);
  isMade(await desk.show(placed, made));
  const { owner } = shop.world;
  const { userId } = await aBuyerSession(shop.world);
  await owner.query(`alter table orders disable trigger user;
    update orders set buyer_id = '${userId}', state = 'cancelled' where id = '${placed.order.id}';
    alter table orders enable trigger user`);
  expect(await eraseContacts(shop.node.books, userId, 10)).toBe(1);
  await forgetKeys(shop.jobs);
  const { rows } = await owner.query(
    "select c.said, p.body, p.key_sealed from complaint c join complaint_photo p on p.complaint_id = c.id where c.id = $1",
    [made.id],
  );
  expect(rows).toEqual([{ said: "—", body: null, key_sealed: null }]);
});
