import { newId } from "@haat/core/ids";
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

export const courierKey: MakeThings = there(
  async ({ shop: { world } }) => (await aCourierKey(world, "ecourier")).id,
  unknown("courierKey"),
);

/** Terms that another has proposed. */
export const courierContract: MakeThings = there(async ({ shop }) => {
  const terms = { courier: "redx", vendorId: null, from: "2031-01-01", fee: 7000 };
  return (await proposedTerms(shop, terms)).id;
}, unknown("courierContract"));
