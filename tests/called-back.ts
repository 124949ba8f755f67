import type { ParcelPage } from "@haat/contract/parcel-desk";
import { keyed, type Placed, readOrder } from "./buying.ts";
import { codeOf, partOf } from "./dispatch.ts";
import type { TestSession } from "./market.ts";
import { waitingMessages } from "./messages.ts";
import type { Parcels } from "./parcels.ts";
import { ask } from "./staff.ts";

/** Parcels that are late, whose buyers ask for their money; what became of it. */
export function lateParcels(parcels: Parcels, clerk: TestSession) {
  /** The day that was promised is over, or so many hours ahead. */
  const promised = (placed: Placed, hours = -1) =>
    parcels.shop.world.owner.query(
      "update sub_order set promised_by = now() + make_interval(hours => $2) where order_id = $1",
      [placed.order.id, hours],
    );
  async function wants(placed: Placed): Promise<string> {
    const path = `/v1/store/orders/${placed.order.id}/call-back`;
    const body = { part: partOf(placed) };
    const reply = await parcels.shop.world.fetch(path, {
      ...{ method: "POST", headers: keyed(placed.headers), body },
    });
    return reply.status === 200 ? "called back" : codeOf(reply);
  }
  async function late(): Promise<Placed & { number: string }> {
    const number = parcels.fresh();
    const placed = await parcels.prepaid(number);
    await promised(placed);
    return { ...placed, number };
  }
  const refundsOf = async ({ order }: Placed) =>
    (
      await parcels.shop.world.owner.query<{ amount: string; why: string; isSoon: boolean }>(
        `select amount_minor::text as amount, born_of as why, due_at <= decided_at + interval '72 hours' as "isSoon"
        from refund where order_id = $1 order by decided_at`,
        [order.id],
      )
    ).rows;
  const stateOf = async (placed: Placed): Promise<string | undefined> =>
    (await readOrder(parcels.shop.world, placed)).subOrders[0]?.state;
  const owedWhole = (placed: Placed) => [
    { amount: placed.order.total.minor, why: "sub_order_late", isSoon: true },
  ];
  const listed = async (view: string, placed: Placed) => {
    const path = ["GET", `/v1/support/parcels?view=${view}`] as const;
    const { items } = (await ask<ParcelPage>(parcels.shop.world, clerk, path)).body;
    return items.filter(({ partId }) => partId === partOf(placed));
  };
  const toldOf = async ({ order }: Placed): Promise<string[]> =>
    (await waitingMessages(parcels.shop.world))
      .map(({ text }) => text)
      .filter(
        (text) =>
          text.includes(order.number) && /ফেরত চেয়েছেন|আর নেবেন না|do not take|wants his money/.test(text),
      );
  return { promised, wants, late, refundsOf, stateOf, owedWhole, listed, toldOf };
}
