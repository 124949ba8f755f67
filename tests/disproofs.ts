import { bookCapture } from "@haat/api/services/payments/book-capture";
import type { RefundFileView } from "@haat/contract/refund";
import { newId } from "@haat/core/ids";
import { bdt } from "@haat/core/money";
import type { Wallet } from "@haat/core/payment-methods";
import { expect } from "vitest";
import { aCashier } from "./hand-refunds.ts";
import type { TestSession } from "./market.ts";
import { anOrderToHangOn, type Taken, takenBy } from "./settling.ts";
import type { TestShop } from "./shop.ts";
import { ask } from "./staff.ts";
import type { TestWorld } from "./world.ts";

type Wish = Readonly<{ wallet?: Wallet; at?: Date; refund?: "approved" | "failed" | "manual" }>;
export type Repeated = Readonly<{
  orderId: string;
  refundId: string;
  wallet: Wallet;
  first: Taken;
  taken: Taken;
}>;

/** A payment under the transaction id of another, booked and owed back, of which no wallet has been asked for anything. */
export async function aRepeated(shop: TestShop, wish: Wish = {}): Promise<Repeated> {
  const { wallet = "upay", at = new Date(Date.now() - 60_000), refund = "approved" } = wish;
  const orderId = await anOrderToHangOn(shop);
  const [first, taken] = await takenBy(shop, { orderId, wallet }, [
    { minor: 10_000n, at },
    { minor: 10_000n, at },
  ]);
  if (!first || !taken) throw new Error("two were asked for");
  const refundId = newId("refund", at);
  const { owner } = shop.world;
  await owner.query(
    "update payment_attempt set gateway_trx_id = null, repeated_trx_id = $2, state = 'captured_mismatch' where id = $1",
    [taken.id, first.trx],
  );
  await owner.query(
    `with made as (insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor, next_try_at)
        values ($1, $2, $3, $4, 'repeated', 'repeated:' || $3::text, 10000, case when $4::text = 'approved' then now() end) returning id),
      posted as (insert into journal (event_type, event_key, order_id) select 'J15b', id, $2 from made returning id)
     insert into journal_line (journal_id, line_no, account, side, amount)
     select id, x.no, x.account, x.side, 10000 from posted, (values (1, 'L:UNALLOC', 'D'), (2, 'L:REFUND_IT', 'C')) x(no, account, side)`,
    [refundId, orderId, taken.id, refund],
  );
  return { orderId, refundId, wallet, first, taken };
}

const words = { reason: "পোর্টালে একটাই পেমেন্ট", evidence: "bKash portal, page 3" };

export const sayUnmoved = (world: TestWorld, by: TestSession, refundId: string, said = words) =>
  ask<RefundFileView>(world, by, ["POST", `/v1/admin/refunds/${refundId}/disproof`], said);

/** The one that waits. */
export const waitingOf = ({ disproofs }: RefundFileView): string =>
  disproofs.find(({ state }) => state === "proposed")?.id ?? "";

export const decideUnmoved = (
  world: TestWorld,
  by: TestSession,
  id: string,
  verdict: "agree" | "refuse" = "agree",
) =>
  ask<RefundFileView>(world, by, ["POST", `/v1/admin/disproofs/${id}/decisions`], {
    verdict,
    reason: verdict === "refuse" ? "হিসাবে টাকাটা আছে" : "",
  });

/** What somebody has said of one. */
export async function aDisproof(shop: TestShop, by: string): Promise<string> {
  // No job takes it up meanwhile.
  const { refundId, taken, first } = await aRepeated(shop, { refund: "manual" });
  const id = newId("disproof", new Date());
  await shop.world.owner.query(
    `insert into disproof (id, attempt_id, refund_id, trx, amount_minor, reason, evidence, proposed_by)
     values ($1, $2, $3, $4, 10000, 'one payment', 'portal', $5)`,
    [id, taken.id, refundId, first.trx, by],
  );
  return id;
}

/** A statement shows a payment, as its import books it. */
export const shownByStatement = (
  shop: TestShop,
  { taken, first }: Pick<Repeated, "taken" | "first">,
): Promise<boolean> =>
  bookCapture(shop.jobs, taken.id, {
    ...{ state: "captured" as const, providerTrx: first.trx, providerRef: taken.ref },
    ...{ amount: bdt(taken.minor), currency: "BDT", merchantInvoice: null, isStated: true },
  });

/** One of each is agreed to, and one was said in vain; one of them came after all. */
export async function everyDisproof(shop: TestShop): Promise<void> {
  const { world } = shop;
  const [one, other] = [await aCashier(world), await aCashier(world)];
  const said = async (refundId: string): Promise<string> => {
    const told = await sayUnmoved(world, one, refundId);
    expect([told.status, told.code]).toEqual([201, ""]);
    return waitingOf(told.body);
  };
  for (const refund of ["approved", "failed", "manual"] as const) {
    const repeated = await aRepeated(shop, { refund });
    if (refund === "failed") {
      await world.owner.query("update payment_attempt set state = 'captured_orphan' where id = $1", [
        repeated.taken.id,
      ]);
      const dropped = await decideUnmoved(world, other, await said(repeated.refundId), "refuse");
      expect(dropped).toMatchObject({ status: 200 });
    }
    expect(await decideUnmoved(world, other, await said(repeated.refundId))).toMatchObject({ status: 200 });
    if (refund === "manual") await shownByStatement(shop, repeated);
  }
}
