import type { TestShop } from "./shop.ts";

const tables =
  "orders product product_version product_move transition journal journal_line outbox payment_attempt refund hand_in audit stock_movement risk_contest delivery_photo parcel_case complaint complaint_photo".split(
    " ",
  );
const counted = {
  ...Object.fromEntries(tables.map((table) => [table, `select count(*) from ${table}`])),
  stock: "select sum(on_hand) * 1000000 + sum(held) * 1000 + sum(committed) from stock",
  tries: "select coalesce(sum(tries), 0) + count(used_at) * 1000 from one_time_code",
  deliveryTries: "select sum(delivery_tries) from sub_order",
  corrections: "select count(corrected_at) from order_risk",
};
export type Standing = Readonly<Record<string, number>>;

/** Everything that a request may have moved, here and at the wallet, as figures. */
async function standing({ world, wallet }: TestShop): Promise<Standing> {
  const { rows } = await world.owner.query<Record<string, string>>(
    `select ${Object.entries(counted)
      .map(([name, query]) => `(${query})::text as "${name}"`)
      .join(", ")}`,
  );
  const { payments } = await wallet.ledger();
  const figures = Object.entries(rows[0] ?? {}).map(([name, figure]) => [name, Number(figure)] as const);
  const captures = payments.reduce((sum, payment) => sum + payment.captures, 0);
  return { ...Object.fromEntries(figures), charges: payments.length, captures };
}

/** By how much `work` moved each figure. */
export async function moved<T>(
  shop: TestShop,
  work: () => Promise<T>,
): Promise<Readonly<{ by: Standing; told: T }>> {
  const before = await standing(shop);
  const told = await work();
  const after = await standing(shop);
  const differences = Object.entries(after).map(([name, figure]) => [name, figure - (before[name] ?? 0)]);
  return { by: Object.fromEntries(differences.filter(([, by]) => by !== 0)) as Standing, told };
}
