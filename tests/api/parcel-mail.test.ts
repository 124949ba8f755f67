import { tellLate } from "@haat/api/jobs/tell-late";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { partOf } from "../dispatch.ts";
import { aMailPerson, mailsTo, type MailPerson } from "../mailbox.ts";
import { waitingMessages } from "../messages.ts";
import { openParcels, type Parcels } from "../parcels.ts";

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

/** A parcel in Pathao's hands whose buyer came by mail. */
async function sentTo(buyer: MailPerson): Promise<Readonly<{ placed: Placed; number: string }>> {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.shop.world.owner.query("update orders set buyer_id = $2 where id = $1", [
    ...[placed.order.id, buyer.userId],
  ]);
  return { placed, number };
}

test("whoever has proven an address reads by mail what the SMS says of his parcel, once for each word", async () => {
  const { world } = parcels.shop;
  const buyer = await aMailPerson(world);
  const { placed, number } = await sentTo(buyer);
  const before = (await mailsTo(world, buyer.email)).length;
  expect(await parcels.said(number, "out_for_delivery", 3)).toBe(200);
  expect(await parcels.said(number, "attempt_failed", 2)).toBe(200);
  const all = await mailsTo(world, buyer.email);
  const mails = all.slice(0, all.length - before);
  const texts = (await waitingMessages(world)).map(({ text }) => text);
  expect(mails.length).toBe(2);
  for (const { subject, text } of mails) {
    expect(subject).toContain(placed.order.number);
    expect(texts).toContain(text);
  }
  expect(new Set(mails.map(({ text }) => text)).size).toBe(mails.length);
});

test("at its hand-over he reads by mail where it is; what opens it stands in the SMS alone", async () => {
  const { world } = parcels.shop;
  const buyer = await aMailPerson(world);
  const placed = await parcels.shopkeeper.packed();
  await world.owner.query("update orders set buyer_id = $2 where id = $1", [placed.order.id, buyer.userId]);
  const before = (await mailsTo(world, buyer.email)).length;
  const handing = { consignment: { courier: "pathao", number: parcels.fresh() } };
  expect((await parcels.shopkeeper.act(partOf(placed), "hand-over", handing)).status).toBe(200);
  const all = await mailsTo(world, buyer.email);
  expect(all.length).toBe(before + 1);
  const { rows } = await world.owner.query<{ code: string }>(
    "select delivery_code as code from sub_order where id = $1",
    [partOf(placed)],
  );
  const code = rows[0]?.code ?? "nobody has one";
  expect(all[0]?.subject).toContain(placed.order.number);
  expect(all[0]?.text).toMatch(/https?:\/\/\S+\/track#/);
  expect(all[0]?.text).not.toContain(code);
  expect((await waitingMessages(world)).some(({ text }) => text.includes(code))).toBe(true);
});

test("of a parcel that is late he reads by mail as well", async () => {
  const { world } = parcels.shop;
  const buyer = await aMailPerson(world);
  const { placed } = await sentTo(buyer);
  const before = (await mailsTo(world, buyer.email)).length;
  await world.owner.query("update sub_order set promised_by = now() - interval '1 hour' where id = $1", [
    partOf(placed),
  ]);
  await tellLate(parcels.shop.jobs);
  await tellLate(parcels.shop.jobs);
  expect((await mailsTo(world, buyer.email)).length).toBe(before + 1);
});

test("a guest, who has no address with us, is written nothing", async () => {
  const { world } = parcels.shop;
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await world.owner.query("update orders set buyer_id = null where id = $1", [placed.order.id]);
  expect(await parcels.said(number, "out_for_delivery")).toBe(200);
  const { rows } = await world.owner.query("select 1 from outbox where aggregate = $1", [
    `mail:${placed.order.id}`,
  ]);
  expect(rows).toEqual([]);
});
