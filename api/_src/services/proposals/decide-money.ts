import type { ProposalDecisionBody } from "@haat/contract/proposal";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { isUniqueViolation } from "@haat/db/faults";
import { noteAudit } from "@haat/db/queries/money/audit";
import {
  closeProposal,
  type LockedProposal,
  lockProposal,
  moneyKinds,
} from "@haat/db/queries/proposals/proposals";
import { lockPart } from "@haat/db/queries/orders/parts";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { actorName, authorOf } from "../../context.ts";
import { endKept } from "../couriers/kept.ts";
import { sayWhere } from "../couriers/say-where.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { cancelOrder } from "../orders/cancel-order.ts";
import { closeUnpaidAttempts } from "../payments/close-unpaid.ts";
import { endGivenBack } from "../payments/end-given-back.ts";
import { endUnpaid } from "../payments/end-unpaid.ts";
import { endBounced } from "../refunds/end-bounced.ts";
import { settlePayment } from "../payments/settle-payment.ts";
import { endContest } from "../support/end-parcel-case.ts";
import { receiveByTwo } from "../support/receive-hand-in.ts";
import { undoHandIn } from "../support/undo-hand-in.ts";
import { userIdOf } from "../vendors/myself.ts";
import { requireDecidable } from "./require-decidable.ts";

type Input = ProposalDecisionBody & Readonly<{ id: string }>;

/**
 * Agreed to, the order is cancelled and its money owed back, the payment ends as not paid or as given back, a refund is owed anew, or cash of a shop is received, in the very transaction
 * that closes the proposal: two who agree at once move it once, and what can no longer be done leaves the proposal open.
 */
export async function decideMoney(ctx: KeyedCtx, { id, verdict, reason }: Input): Promise<void> {
  if (verdict === "refuse" && reason.length < 3) throw new DomainError("request.invalid");
  const by = userIdOf(ctx);
  const found = await ctx.books.transact((tx) => lockOrFail(tx, id));
  if (verdict === "agree") await askWallets(ctx, found);
  await once(ctx, async (tx) => {
    const proposal = await requireDecidable(tx, { id, kinds: moneyKinds, by });
    const { kind, subject, payload } = proposal;
    const { handIn } = payload;
    if (await isOwnShop(tx, { by, ...(handIn ?? { orderId: payload.orderId ?? subject }) }))
      throw new DomainError("staff.own_shop");
    const to = verdict === "agree" ? "agreed" : "refused";
    if (!(await closeProposal(tx, { id, to, checkerId: by, reason: reason || null })))
      throw new DomainError("proposal.wrong_state");
    if (verdict === "agree") await carryOut(tx, ctx, proposal);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `${kind}.${verdict}`, subject },
      reason: reason || proposal.reason,
      before: { proposal: id, state: "open" },
      after: { state: to, amountMinor: payload.amountMinor },
    });
  }).catch((fault: unknown) => {
    // A number that was free when it was shown has become another payment's.
    if (isUniqueViolation(fault, "refund_trx_once")) throw new DomainError("refund.trx_used");
    if (isUniqueViolation(fault, "hand_in_reference_unique")) throw new DomainError("credit.taken");
    throw fault;
  });
}

async function lockOrFail(tx: Tx, id: string): Promise<LockedProposal> {
  const proposal = await lockProposal(tx, id, moneyKinds);
  if (!proposal) throw new DomainError("proposal.not_found");
  return proposal;
}

/** Once more before anything ends: whatever a wallet says goes before what people say. */
async function askWallets(ctx: KeyedCtx, { kind, subject, state }: LockedProposal): Promise<void> {
  if (kind === "parcel.state" || kind === "parcel.case" || kind === "refund.bounced" || isOfHandIn(kind))
    return;
  if (kind !== "order.cancel") return void (state === "open" && (await settlePayment(ctx, subject, "ask")));
  if (!(await closeUnpaidAttempts(ctx, subject))) throw new DomainError("payment.still_checking");
}

const isOfHandIn = (kind: LockedProposal["kind"]): boolean =>
  kind === "hand_in.receive" || kind === "hand_in.undo";

async function carryOut(tx: Tx, ctx: KeyedCtx, proposal: LockedProposal): Promise<void> {
  const { kind, subject, reason } = proposal;
  if (kind === "payment.unpaid") return endUnpaid(tx, ctx, proposal);
  if (kind === "payment.given_back") return endGivenBack(tx, ctx, proposal);
  if (kind === "parcel.state") return endSaid(tx, ctx, proposal);
  if (kind === "parcel.case") return endContest(tx, ctx, proposal);
  if (kind === "refund.bounced") return endBounced(tx, ctx, proposal);
  if (kind === "hand_in.receive") return receiveByTwo(tx, ctx, proposal);
  if (kind === "hand_in.undo") return undoHandIn(tx, ctx, proposal);
  const staffId = userIdOf(ctx);
  await cancelOrder(tx, ctx, { orderId: subject, actor: actorName(ctx), reason, staffId });
}

/** Two have said where the parcel is. Its courier may have told meanwhile: then it does not lead there any more. */
async function endSaid(
  tx: Tx,
  ctx: KeyedCtx,
  { id, subject, payload, reason }: LockedProposal,
): Promise<void> {
  const found = await lockPart(tx, { id: subject });
  const { parcelState: state, kept } = payload;
  if (!found || !state) throw new DomainError("proposal.wrong_state");
  if (state !== "partly_delivered") return sayWhere(tx, ctx, { ...found, state, reason, key: id });
  if (!kept) throw new DomainError("proposal.wrong_state");
  await endKept(tx, ctx, { ...found, kept });
}
