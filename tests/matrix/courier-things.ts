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

export const courierKey: MakeThings = there(
  async ({ shop: { world } }) => (await aCourierKey(world, "ecourier")).id,
  unknown("courierKey"),
);
