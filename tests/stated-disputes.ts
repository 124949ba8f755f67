import { submitRefund } from "@haat/api/services/payments/submit-refund";
import type { Refunded } from "@haat/payments/port";
import { DifferencePage } from "@haat/contract/difference";
import { expect } from "vitest";
import { type DisputeDesk, paymentOf } from "./disputes.ts";
import { anOrderOf, type Sold } from "./line-refunds.ts";
import { reject } from "./paid-order.ts";
import { settle } from "./settling.ts";
import type { TestShop } from "./shop.ts";
import { ask } from "./staff.ts";
import { feeOf, type Stated, statementOf } from "./stated.ts";
import { dhakaToday } from "./days.ts";

export type Bought = Pick<Sold, "placed" | "orderId">;
export const minorOf = ({ placed: { order } }: Bought): bigint => BigInt(order.total.minor);
export const whole = (sold: Bought): string => String(Number(minorOf(sold)) / 100);
let files = 0;
/** bKash's statement of today. */
export async function statedToday(shop: TestShop, desk: DisputeDesk, rows: readonly Partial<Stated>[]) {
  const { feeBps, statedAs } = shop.node.payments.bkash.capabilities;
  files += 1;
  const lines = rows.map((row): Stated => ({ trx: "", invoice: "", at: new Date(), minor: 0n, ...row }));
  const file = statementOf(lines, feeBps, statedAs ?? "").replace("Merchant settlement", `Part ${files}`);
  const report = await settle(shop, desk.one, { source: "bkash", file, day: dhakaToday() });
  expect(report.refusal).toBeNull();
  return report;
}

export async function linesOfPayment(shop: TestShop, sold: Bought) {
  const { trx } = await paymentOf(shop.world, sold.orderId);
  const fee = feeOf(minorOf(sold), shop.node.payments.bkash.capabilities.feeBps);
  const capture = { trx, minor: minorOf(sold), feeMinor: fee };
  return {
    capture,
    reversal: { trx: `V${trx}`, original: trx, type: "Reversal", minor: minorOf(sold), feeMinor: 0n },
    returned: { trx: `W${trx}`, original: trx, type: "Adjustment", minor: minorOf(sold), feeMinor: 0n },
  };
}

/** Two of finance clear what a statement says was taken back: as a dispute. */
export async function clearAsDispute(
  shop: TestShop,
  desk: DisputeDesk,
  [statementId, minor, reference]: readonly [statementId: string, minor: bigint, reference: string],
) {
  const list = await ask(shop.world, desk.one, ["GET", `/v1/admin/differences?statement=${statementId}`]);
  const [difference] = DifferencePage.parse(list.body).items;
  expect(difference).toMatchObject({ class: "reversed", suspense: { minor: String(minor) } });
  const path = `/v1/admin/differences/${difference?.id}/clearing`;
  const idea = { to: "dispute", reference, note: "পার্সেল আসেনি বলছেন" };
  expect(await ask(shop.world, desk.one, ["POST", path], idea)).toMatchObject({ status: 200 });
  return ask(shop.world, desk.other, ["POST", `${path}/decisions`], { verdict: "agree" });
}

/** Paid, and refused by its shop: its refund has not been sent. */
export async function refusedByItsShop(shop: TestShop): Promise<Sold & Readonly<{ refundId: string }>> {
  const sold = await anOrderOf(shop, { to: "paid" });
  expect((await reject(shop, sold.partId, sold.seller)).status).toBe(200);
  const { rows } = await shop.world.owner.query<{ id: string }>("select id from refund where order_id = $1", [
    sold.orderId,
  ]);
  return { ...sold, refundId: rows[0]?.id ?? "" };
}

/** Through which states a refund has come. */
export async function stepsOf({ world }: TestShop, refundId: string): Promise<string[]> {
  const { rows } = await world.owner.query<{ to: string }>(
    "select to_state as to from transition where machine = 'refund' and subject_id = $1 order by id",
    [refundId],
  );
  return rows.map(({ to }) => to);
}

/** The refund's job, at a bKash that answers so. */
export const sendBy = ({ jobs }: TestShop, id: string, refund: () => Promise<Refunded>): Promise<void> => {
  const bkash = { ...jobs.payments.bkash, refund };
  return submitRefund({ ...jobs, payments: { ...jobs.payments, bkash } }, { id, method: "bkash" });
};
