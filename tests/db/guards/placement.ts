import { createHash } from "node:crypto";
import type { SealedPhone } from "@haat/core/sealed-phone";
import { newId, newSecret } from "@haat/core/ids";
import { type Placement, placeOrder } from "@haat/db/queries/orders/place-order";
import type pg from "pg";
import { expect } from "vitest";
import { aProduct, type ProductWishes, type TestProduct } from "../../market.ts";
import type { Bench } from "./bench.ts";

export const priceMinor = 150_000n;
/** Columns of a phone that no one needs to open here. */
export const phoneOf = (digits: string): SealedPhone => ({
  sealed: `s1.${digits}`,
  hash: createHash("sha256").update(digits).digest("hex"),
  tail: digits.slice(-4),
});
const deliveryMinor = 6_000n;

export const goods = ({ world }: Bench, wishes: ProductWishes = {}): Promise<TestProduct> =>
  aProduct(world, { pricesMinor: [priceMinor], ...wishes });

type Wish = Readonly<{ product: TestProduct; quantity?: number }>;

/** What the service would hand over for these goods, one vendor's part each; `changes` make it wrong. */
export function placementOf(wishes: readonly Wish[], changes: Partial<Placement> = {}): Placement {
  const now = new Date();
  const subOrders = wishes.map(({ product }, index) => ({
    id: newId("subOrder", now),
    vendorId: product.vendor.id,
    seq: index + 1,
    deliveryMinor: deliveryMinor.toString(),
    advanceMinor: null,
    commissionBp: "1000",
    vatBp: "1500",
    zone: "inside",
    promiseDays: 3,
    deliveryCode: "1234",
  }));
  const lines = wishes.map(({ product, quantity = 1 }, index) => ({
    id: newId("line", now),
    reservationId: newId("reservation", now),
    subOrderId: subOrders[index]?.id ?? "",
    variantId: product.variants[0].id,
    quantity,
    unitPriceMinor: priceMinor.toString(),
  }));
  const total = wishes.reduce(
    (sum, { quantity = 1 }) => sum + priceMinor * BigInt(quantity) + deliveryMinor,
    0n,
  );
  const orderId = newId("order", now);
  const attempt = newId("attempt", now);
  return {
    ...{ caller: newSecret(), route: "POST /v1/store/orders", key: newSecret(), bodyHash: "body" },
    ...{
      orderId,
      number: newSecret().slice(0, 8),
      trackCode: newSecret().slice(0, 12),
      tokenHash: newSecret(),
    },
    ...{
      method: "bkash",
      lang: "bn",
      actor: "guest",
      contactName: "রহিমা",
      contactPhone: phoneOf("1712345678"),
    },
    ...{ altPhone: null, areaId: "tha-dhaka-dhanmondi", areaBn: "ধানমন্ডি", areaEn: "Dhanmondi" },
    ...{
      districtBn: "ঢাকা",
      districtEn: "Dhaka",
      details: "বাসা ১২",
      landmark: null,
      note: null,
      locality: null,
      localityKeys: [],
    },
    ...{
      quoteHash: "quote",
      terms: "2026-11-24",
      cartHash: newSecret(),
      totalMinor: total.toString(),
      holdMinutes: 15,
    },
    advanceMinor: null,
    ...{ subOrders, lines, attempt: { id: attempt, invoice: attempt } },
    outbox: [{ aggregate: orderId, topic: "event", eventKey: `${orderId}:order_placed`, payload: {} }],
    ...changes,
  } as Placement;
}

/** As the edge does it: its role, its driver, the rights of a guest who holds the order's token. */
export const place = ({ world }: Bench, placement: Placement): ReturnType<typeof placeOrder> =>
  placeOrder(world.edge.db, { kind: "visitor", orderTokenHash: placement.tokenHash }, placement);

const tables = [
  ...["orders", "sub_order", "order_line", "reservation", "stock", "stock_movement", "transition", "outbox"],
  ...["payment_attempt", "one_time_code", "journal", "journal_line", "account_balance", "refund"],
];

/** Every row that an order could have written. The document that is kept beside a key for repeats is none of them. */
export async function everything(
  seenBy: Pick<pg.ClientBase, "query">,
): Promise<Readonly<Record<string, string>>> {
  const sources = tables.map((name) => [name, `(select * from ${name})`] as const);
  const keys = "(select caller, route, key, body_hash, answer - 'document' from idempotency_key)";
  const told = ([name, source]: readonly [string, string]): string =>
    `'${name}', (select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from ${source} t)`;
  const { rows } = await seenBy.query<{ found: Record<string, string> }>(
    `select json_build_object(${[...sources, ["idempotency_key", keys] as const].map(told).join(", ")}) as found`,
  );
  return rows[0]?.found ?? {};
}

/** Refused by that name, and the database is as it was. */
export async function expectRefusal(
  bench: Bench,
  placement: Placement,
  refusal: Readonly<{ code: string; params?: Readonly<Record<string, unknown>> }>,
): Promise<void> {
  const before = await everything(bench.admin);
  await expect(place(bench, placement)).rejects.toMatchObject(refusal);
  expect(await everything(bench.admin)).toEqual(before);
}

export type Counters = Readonly<{ on_hand: number; held: number; committed: number }>;

export async function countersOf({ admin }: Bench, { variants }: TestProduct): Promise<Counters | undefined> {
  const { rows } = await admin.query<Counters>(
    "select on_hand, held, committed from stock where variant_id = $1",
    [variants[0].id],
  );
  return rows[0];
}

/** No rule of the books is broken by `work` that was whole before it. */
export async function keepsBooks({ admin }: Bench, work: () => Promise<unknown>): Promise<void> {
  const broken = async () =>
    (await admin.query("select rule, subject, detail from ledger_check order by 1, 2")).rows;
  const before = await broken();
  await work();
  expect(await broken()).toEqual(before);
}
