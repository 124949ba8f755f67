import type { EvidenceBody, RefundFileView } from "@haat/contract/refund";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { insertEvidence } from "@haat/db/queries/refunds/evidence";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { holdForeignRefund } from "./hold-refund.ts";
import { readRefund } from "./read-refund.ts";

type Input = EvidenceBody & Readonly<{ id: string }>;

/** A person has sent the money in the wallet's portal, or from our own bank account. Nothing is booked until a second one has looked it up there. */
export async function recordEvidence(ctx: KeyedCtx, input: Input): Promise<RefundFileView> {
  const { id, wallet, trx, note, currency = "BDT", isRepeated = false } = input;
  const makerId = userIdOf(ctx);
  const sentAt = new Date(input.sentAt);
  if (sentAt.getTime() > ctx.now().getTime() + 5 * 60_000) throw new DomainError("request.invalid");
  await once(ctx, async (tx) => {
    const { state, isDoubted, method, foundTrx, ...owed } = await holdForeignRefund(tx, id, makerId);
    // What may never have come is not sent back before that is decided.
    if (state !== "manual" || isDoubted) throw new DomainError("refund.wrong_state");
    if (BigInt(input.amount) !== owed.amountMinor || currency !== owed.currency)
      throw new DomainError("refund.amount_differs");
    // The wallet names the transaction: another one would be a second sending, unless that one was looked for in vain.
    if (foundTrx.length > 0 && !foundTrx.includes(trx)) throw new DomainError("refund.stated_otherwise");
    // Wallet money returns to the wallet it came from, also where our bank paid it; cash came from none.
    if (wallet === "bank" ? currency !== "BDT" : method !== "cod" && method !== wallet)
      throw new DomainError("refund.wrong_wallet");
    const evidence = newId("evidence", ctx.now());
    const sent = { amountMinor: owed.amountMinor, currency, sentAt, note, makerId };
    const about = { id: evidence, refundId: id, method: wallet, trx, isRepeated };
    const told = await insertEvidence(tx, { ...about, ...sent });
    if (told !== "kept")
      throw new DomainError(told === "repeats" ? "refund.number_repeats" : "refund.trx_used");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "refund.evidence", subject: id },
      after: { evidence, wallet, trx, isRepeated, amountMinor: input.amount, currency, sentAt: input.sentAt },
    });
  });
  return readRefund(ctx, id);
}
