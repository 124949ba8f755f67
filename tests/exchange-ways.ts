import type { Courier } from "@haat/core/couriers";
import { keyed } from "./buying.ts";
import { type AtDoor, whole } from "./doors.ts";
import { going, sizes } from "./exchanges.ts";
import type { Parcels } from "./parcels.ts";

/** A parcel under way; `swap`: of one that brings what was agreed to be exchanged, the line that is given back and what is to be taken. */
export type Door = AtDoor & Readonly<{ swap?: Readonly<{ line: string; due: bigint }> }>;

/** A large one for a small one, or for as large a one, in a courier's hands. */
export async function anExchangeAtDoor(
  { shop, fresh }: Parcels,
  courier: Courier,
  isEven: boolean,
): Promise<Door> {
  const it = await going({ shop, fresh }, isEven ? { to: 1 } : {}, courier);
  const { rows } = await shop.world.owner.query<{ id: string; number: string }>(
    "select l.id, o.number from order_line l join orders o on o.id = l.order_id where o.id = $1",
    [it.newOrder],
  );
  const [{ id, number } = { id: "", number: "" }] = rows;
  const { order } = it.placed;
  const [small, , large] = sizes;
  return {
    placed: { ...it.placed, order: { ...order, id: it.newOrder as typeof order.id, number } },
    ...{ partId: it.newPart, number: it.number, seller: it.seller, lines: [id, id], variants: ["", ""] },
    say: (verb, body) =>
      shop.world.fetch(`/v1/vendor/orders/${it.newPart}/${verb}`, {
        ...{ method: "POST", headers: keyed(it.seller.headers), body },
      }),
    swap: { line: it.line, due: isEven ? 0n : whole(large - small) },
  };
}
