import type { BounceBody } from "@haat/contract/bounce";
import type { RefundFileView } from "@haat/contract/refund";
import { aTrx } from "./hand-refunds.ts";
import type { TestSession } from "./market.ts";
import { ask, decideBy, nowAt } from "./staff.ts";
import type { TestWorld } from "./world.ts";

type Shown = Readonly<{ amount: string }> & Partial<BounceBody>;

/** One of finance says that our bank shows the money again. */
export const sayBounced = (world: TestWorld, by: TestSession, [id, shown]: readonly [string, Shown]) =>
  ask<RefundFileView>(world, by, ["POST", `/v1/admin/refunds/${id}/bounce`], {
    ...{ fee: "0", trx: `BACK${aTrx()}`, creditedAt: nowAt(world), reason: "এই নম্বরে অ্যাকাউন্ট নেই" },
    ...shown,
  });

/** The proposal that waits about it. */
export async function bounceOf({ owner }: TestWorld, refundId: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    "select id from proposal where kind = 'refund.bounced' and subject = $1 and state = 'open'",
    [refundId],
  );
  return rows[0]?.id ?? "";
}

/** Where money's proposals are decided. */
export const atProposals = async (by: TestSession) => ({ headers: await by.as("support") });

export const decideBounce = async (
  world: TestWorld,
  by: TestSession,
  [refundId, verdict = "agree"]: readonly [string, ("agree" | "refuse")?],
) => decideBy(world, await atProposals(by), ["support", await bounceOf(world, refundId)], verdict);
