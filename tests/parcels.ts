import type { Courier } from "@haat/core/couriers";
import type { ParcelReport } from "@haat/core/parcel-reports";
import type { ShipmentState } from "@haat/core/shipments";
import { applyReport, type ReportFate } from "@haat/api/services/couriers/apply-report";
import { endReturned } from "@haat/api/services/couriers/end-unsold";
import { deriveOrder } from "@haat/api/services/orders/derive-order";
import { carrierOf } from "@haat/db/queries/couriers/parcels";
import { lockPart } from "@haat/db/queries/orders/parts";
import { expect } from "vitest";
import { payByWallet, type Placed, placeOrder } from "./buying.ts";
import { aCourierKey, courierAccounts, courierEvent } from "./couriers.ts";
import { type Dispatch, openDispatch, partOf, tell } from "./dispatch.ts";
import { expectBooksInOrder, openShop, type ShopOptions, type TestShop } from "./shop.ts";

/** A market whose parcels go by Pathao. */
export async function openParcels(options: ShopOptions = {}) {
  const shop = await openShop(options);
  const shopkeeper = await openDispatch(shop);
  const pathao = await aCourierKey(shop.world, "pathao");
  let numbers = 0;
  return {
    ...{ shop, shopkeeper, pathao },
    fresh: (): string => `PL${(numbers += 1)}`,
    /** He tells us by his key; what we answered. */
    said: async (number: string, kind: string, ago = 1): Promise<number> =>
      (await tell(shop, pathao, { ...courierEvent(number, kind), at: minutesAgo(ago) })).status,
    reported: (number: string, says: ParcelReport["says"], over: Partial<ParcelReport> = {}) =>
      reported(shop, { number, says, over }),
    standing: (placed: Placed) => standing(shop, placed),
    prepaid: (number: string) => prepaid(shop, shopkeeper, number),
    /** Nothing was unexpected, the books hold, and what the courier owes and is owed stands on his lists. */
    async expectInOrder(): Promise<void> {
      expect(shop.world.faults.map(String)).toEqual([]);
      await expectBooksInOrder(shop);
      const { cash, list, pay, charges } = await courierAccounts(shop.world, "pathao");
      expect([cash, pay]).toEqual([list, charges]);
    },
  };
}
export type Parcels = Awaited<ReturnType<typeof openParcels>>;

/** One that a wallet paid, in the courier's hands. */
/** Paid by wallet, and with its courier. */
export async function prepaid(shop: TestShop, { owner, act }: Dispatch, number: string): Promise<Placed> {
  const { rows } = await shop.world.owner.query<{ id: string }>(
    "select v.id from variant v join product p on p.id = v.product_id join vendor_member m on m.vendor_id = p.vendor_id where m.user_id = $1 limit 1",
    [owner.userId],
  );
  const placed = await placeOrder(shop, "bkash", [[rows[0]?.id ?? "", 1]]);
  await payByWallet(shop, placed);
  for (const [verb, body] of [
    ["accept", undefined],
    ["pack", undefined],
    ["hand-over", { consignment: { courier: "pathao", number } }],
  ] as const)
    expect((await act(partOf(placed), verb, body)).status).toBe(200);
  return placed;
}

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

type Told = Readonly<{
  number: string;
  says: ParcelReport["says"];
  over: Partial<ParcelReport>;
  /** Pathao unless another is named. */
  courier?: Courier;
}>;
/** What a courier told us when he, or we, asked. */
export const reported = (
  shop: TestShop,
  { number, says, over, courier = "pathao" }: Told,
): Promise<ReportFate> =>
  shop.node.books.transact((tx) =>
    applyReport(tx, shop.world.edge, {
      ...{ courier, number, heard: { source: "hook" } },
      report: {
        ...{ key: crypto.randomUUID(), word: says, says, isProvisional: false, at: new Date() },
        ...{ collected: null, fee: null, invoice: null, note: null, noteBn: null },
        ...over,
      },
    }),
  );

async function standing(shop: TestShop, placed: Placed) {
  const part = partOf(placed);
  const { rows } = await shop.world.owner.query<{
    part: string;
    parcel: ShipmentState;
    attempt: string;
    due: string | null;
    cases: string[];
    journals: string[];
  }>(
    `select s.state as part, c.state as parcel, (select a.state from payment_attempt a where a.order_id = s.order_id and a.state <> 'cod_void' limit 1) as attempt,
      (select k.due_minor::text from courier_cash k where k.sub_order_id = s.id) as due,
      array(select x.kind from parcel_case x where x.consignment_id = c.id order by x.made_at, x.kind) as cases,
      array(select j.event_type from journal j where j.order_id = s.order_id order by j.id) as journals
     from sub_order s join consignment c on c.sub_order_id = s.id where s.id = $1`,
    [part],
  );
  return rows[0];
}

/** What is taken at its door. */
export const wholeTaka = ({ order }: Placed): string =>
  String(((BigInt(order.total.minor) + 50n) / 100n) * 100n);

/** The shop says that it has its parcel back, with so many whole pieces of its one line. */
export const takenBack = (
  { node, world }: TestShop,
  placed: Placed,
  whole: number,
  keepsDelivery = false,
): Promise<boolean> =>
  node.books.transact(async (tx) => {
    const found = await lockPart(tx, { id: partOf(placed) });
    const parcel = await carrierOf(tx, partOf(placed));
    if (!found || !parcel) return false;
    const good = { [placed.order.subOrders[0]?.lines[0]?.id ?? ""]: whole };
    const unsold = { ...found, parcel, actor: "vendor:test", good, keepsDelivery };
    const isDone = await endReturned(tx, world.edge, unsold);
    await deriveOrder(tx, placed.order.id, "taken-back");
    return isDone;
  });
