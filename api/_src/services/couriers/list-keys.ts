import type { CourierKeyList, CourierKeyView } from "@haat/contract/courier";
import { couriers } from "@haat/core/couriers";
import { type CourierKeyRow, listCourierKeys } from "@haat/db/queries/couriers/keys";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView } from "../../views/money.ts";

const mostLive = 2;

export const keyView = ({ madeAt, endedAt, ...key }: CourierKeyRow): CourierKeyView => ({
  ...key,
  madeAt: instantView(madeAt),
  endedAt: instantOrNull(endedAt),
});

export async function readCourierKeys({ db, viewer }: NodeCtx): Promise<CourierKeyList> {
  const items = (await listCourierKeys(db, viewer)).map(keyView);
  const live = (name: string): number =>
    items.filter(({ courier, endedAt }) => courier === name && endedAt === null).length;
  return { items, mayMake: couriers.filter((courier) => live(courier) < mostLive) };
}
