import type { ClaimBody, SentMoneyView } from "@haat/contract/claim";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Wallet } from "@haat/core/payment-methods";
import { readPayerTail, readWalletTrx } from "@haat/core/wallet-trx";
import type { Tx } from "@haat/db/books";
import { isUniqueViolation } from "@haat/db/faults";
import { extendForClaim, insertClaim, replaceClaim } from "@haat/db/queries/claims/make-claim";
import { matchClaims } from "@haat/db/queries/claims/match-claims";
import { noteAudit } from "@haat/db/queries/money/audit";
import { closeOpenAttempts } from "@haat/db/queries/money/open-attempts";
import { holdStock } from "@haat/db/queries/money/stock";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { requireOrder } from "../orders/require-order.ts";
import { closeUnpaidAttempts } from "../payments/close-unpaid.ts";
import { requireDesk } from "./desk.ts";
import { readSentMoney } from "./read-sent-money.ts";

type Input = ClaimBody & Readonly<{ orderId: string }>;
type Claim = Readonly<{ orderId: string; wallet: Wallet; trx: string; payerTail: string }>;

/**
 * "I have sent it." Nothing is paid by it: the order waits, its goods are held until a statement can have come, and what was
 * being tried at a wallet's page is closed unless it may have been paid there: the claim and that charge then stand together. Money for an order that is gone or paid is claimed as well, to be owed back.
 */
export async function claimMoney(
  ctx: KeyedCtx,
  { orderId, wallet, ...typed }: Input,
): Promise<SentMoneyView> {
  await requireOrder(ctx, orderId);
  await requireDesk(ctx);
  const trx = readWalletTrx(typed.trx);
  if (trx === null) throw new DomainError("claim.trx_invalid");
  const payerTail = readPayerTail(typed.payer);
  if (payerTail === null) throw new DomainError("claim.payer_invalid");
  await closeUnpaidAttempts(ctx, orderId);
  await once(ctx, (tx) => claim(ctx, tx, { orderId, wallet, trx, payerTail })).catch((fault: unknown) => {
    if (isUniqueViolation(fault, "payment_claim_trx")) throw new DomainError("claim.trx_used");
    throw fault;
  });
  await matchClaims(ctx.books);
  return readSentMoney(ctx, orderId);
}

async function claim(ctx: KeyedCtx, tx: Tx, { orderId, wallet, trx, payerTail }: Claim): Promise<null> {
  const { order } = await readOrderParts(tx, orderId);
  if (!(await replaceClaim(tx, orderId))) throw new DomainError("claim.wrong_state");
  const id = newId("claim", ctx.now());
  await insertClaim(tx, { id, orderId, wallet, trx, payerTail });
  if (order.state === "pending_payment")
    await closeOpenAttempts(tx, { orderId, actor: actorName(ctx), to: "cancelled" });
  const minutes = await extendForClaim(tx, orderId);
  // Goods that are gone do not undo what was sent: it is owed back then.
  if (minutes !== null) await holdStock(tx, orderId, minutes);
  await noteAudit(tx, {
    ...{ ...authorOf(ctx), action: "claim.make", subject: id },
    after: { orderId, wallet, trx },
  });
  return null;
}
