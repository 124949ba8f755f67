import type { BounceBody } from "@haat/contract/bounce";
import type { RefundFileView } from "@haat/contract/refund";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { makeProposal } from "@haat/db/queries/proposals/proposals";
import { bankSendingOf, isCreditCounted } from "@haat/db/queries/refunds/bounced";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { holdForeignRefund } from "./hold-refund.ts";
import { readRefund } from "./read-refund.ts";

type Input = BounceBody & Readonly<{ id: string }>;

/** As far as the bank's clock may be off. */
const clockSkewMs = 5 * 60_000;

/** Our bank has credited us again with what left our account for the buyer. Nothing moves by saying so: another of finance must agree. */
export async function proposeBounce(ctx: NodeCtx, input: Input): Promise<RefundFileView> {
  const { id: refundId, trx, reason } = input;
  const creditedAt = new Date(input.creditedAt);
  const makerId = userIdOf(ctx);
  if (creditedAt.getTime() > ctx.now().getTime() + clockSkewMs) throw new DomainError("request.invalid");
  await ctx.books.transact(async (tx) => {
    const { orderId, amountMinor } = await holdForeignRefund(tx, refundId, makerId);
    const sent = await bankSendingOf(tx, refundId);
    if (!sent) throw new DomainError("refund.wrong_state");
    if (creditedAt < new Date(sent.sentAt)) throw new DomainError("request.invalid");
    if (BigInt(input.amount) + BigInt(input.fee) !== amountMinor)
      throw new DomainError("refund.amount_differs");
    if (await isCreditCounted(tx, trx, refundId)) throw new DomainError("credit.taken");
    const id = newId("proposal", ctx.now());
    const bounced = { sentTrx: sent.trx, trx, creditedAt: creditedAt.toISOString(), feeMinor: input.fee };
    const payload = { number: sent.orderNumber, amountMinor: amountMinor.toString(), orderId, bounced };
    const proposal = { id, kind: "refund.bounced", subject: refundId, payload, reason, makerId } as const;
    if (!(await makeProposal(tx, proposal))) throw new DomainError("proposal.exists");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "refund.bounced.propose", subject: refundId, reason },
      after: { proposal: id, amountMinor: input.amount, ...bounced },
    });
  });
  return readRefund(ctx, refundId);
}
