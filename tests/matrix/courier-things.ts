import { newId } from "@haat/core/ids";
import { anUnreadableNotice } from "../courier-notices.ts";
import { proposedTerms } from "../courier-terms.ts";
import { aConsignment, aCourierKey } from "../couriers.ts";
import { type Ground, partOf } from "./ground.ts";
import { type MakeThings, there, unknown } from "./thing.ts";

const partOfOther = ({ stalls, strangers }: Ground, name: keyof Ground["strangers"]): string =>
  partOf(strangers[name], stalls.other);

/** A parcel that each of the couriers carries, and one of a courier who is not here. */
export const consignment: MakeThings = async (ground) => {
  const { world } = ground.shop;
  const mine: Readonly<Record<string, string>> = {
    pathao: await aConsignment(world, partOfOther(ground, "onTheWay"), "pathao"),
    steadfast: await aConsignment(world, partOfOther(ground, "delivered"), "steadfast"),
  };
  return {
    own: ({ key }) => (key && mine[key.courier]) ?? null,
    "other's": await aConsignment(world, partOfOther(ground, "confirmed"), "redx"),
    missing: "NEI0000000",
  };
};

/** A part that its shop still has, though a courier names it. */
async function carriedPart(ground: Ground): Promise<string> {
  const part = partOfOther(ground, "unpaid");
  const { rows } = await ground.shop.world.owner.query("select 1 from consignment where sub_order_id = $1", [
    part,
  ]);
  if (rows.length === 0) await aConsignment(ground.shop.world, part, "redx");
  return part;
}
export const carried: MakeThings = there(carriedPart, unknown("subOrder"));

/** What a shop asked for, and withdrew. */
export const anyBooking: MakeThings = there(async (ground) => {
  const id = newId("booking", new Date());
  await ground.shop.world.owner.query(
    `insert into parcel_booking (id, reference, order_id, sub_order_id, vendor_id, courier, collect_minor, value_minor, grams, pieces, store, asked_by)
      select $1, upper(replace(right($1, 20), '_', '-')), order_id, id, vendor_id, 'pathao', 0, 0, 1, 1, '1001', 'test' from sub_order where id = $2`,
    [id, await carriedPart(ground)],
  );
  await ground.shop.world.owner.query(
    "update parcel_booking set state = 'rejected', code = 'withdrawn', ended_at = now(), look_at = null where id = $1",
    [id],
  );
  return id;
}, unknown("booking"));

/** Something that a courier said and nobody has looked at. */
export const parcelCase: MakeThings = there(async (ground) => {
  const id = newId("parcelCase", new Date());
  await ground.shop.world.owner.query(
    `insert into parcel_case (id, consignment_id, order_id, kind)
      select $1, id, order_id, 'unknown_word' from consignment where sub_order_id = $2`,
    [id, await carriedPart(ground)],
  );
  return id;
}, unknown("parcelCase"));

export const courierNotice: MakeThings = there(
  ({ shop }) => anUnreadableNotice(shop),
  `redx:${"0".repeat(64)}`,
);

export const courierKey: MakeThings = there(
  async ({ shop: { world } }) => (await aCourierKey(world, "ecourier")).id,
  unknown("courierKey"),
);

/** Terms that another has proposed. */
export const courierContract: MakeThings = there(async ({ shop }) => {
  const terms = { courier: "redx", vendorId: null, from: "2031-01-01", fee: 7000 };
  return (await proposedTerms(shop, terms)).id;
}, unknown("courierContract"));
