import type { BankDifferenceBody } from "@haat/contract/courier-claim";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { j7x } from "@haat/core/ledger-couriers";
import type { Tx } from "@haat/db/books";
import { post } from "@haat/db/queries/money/journals";
import type { LockedProposal } from "@haat/db/queries/proposals/proposals";
import { openBankCase, remittanceLeft } from "@haat/db/queries/remittances/claim-ends";
import { lockRemittance } from "@haat/db/queries/remittances/posting";
import { type KeyedCtx, once } from "../../idempotent.ts";
import { proposeRows } from "../acts/scene.ts";
import { requireMatched } from "../require-matched.ts";

type Input = BankDifferenceBody & Readonly<{ id: string }>;

/**
 * The bank will not credit the rest of a statement; or the statement takes more than it brings, and its courier keeps that from a later
 * transfer. It is to be a case, once another of finance agrees.
 */
export const proposeBankDifference = (ctx: KeyedCtx, { id, reason }: Input): Promise<null> =>
  once(ctx, async (tx) => {
    const { state, courier } = await requireMatched(tx, id);
    const amount = await remittanceLeft(tx, id);
    if (state !== "posted" || amount === 0n) throw new DomainError("remittance.wrong_state");
    const kind = "remittance.difference";
    await proposeRows(tx, ctx, { kind, id, line: null, lines: [], amount, reason, wish: { courier } });
    return null;
  });

/** J7x: what lacks at the bank, or below zero will be kept from a later transfer, lies in suspense until the two meet. */
export async function bookDifference(
  tx: Tx,
  ctx: KeyedCtx,
  { id: proposalId, subject, payload }: LockedProposal,
): Promise<void> {
  const standing = await lockRemittance(tx, subject);
  const amount = BigInt(payload.amountMinor ?? "0");
  // Something has come, or was left out, since.
  if (standing?.state !== "posted" || (await remittanceLeft(tx, subject)) !== amount)
    throw new DomainError("remittance.wrong_state");
  await openCase(tx, ctx, { remittanceId: subject, courier: standing.courier, suspense: amount, proposalId });
}

/** What came beyond what a posted statement brings is nobody's yet; nothing where it did not. Before J7c, which takes it from there. */
export async function keepSurplus(
  tx: Tx,
  ctx: KeyedCtx,
  {
    proposalId,
    remittanceId,
    amount,
  }: Readonly<{ proposalId: string; remittanceId: string; amount: bigint }>,
): Promise<void> {
  const standing = await lockRemittance(tx, remittanceId);
  const over = amount - (await remittanceLeft(tx, remittanceId));
  if (standing?.state !== "posted" || over <= 0n) return;
  await openCase(tx, ctx, { remittanceId, courier: standing.courier, suspense: -over, proposalId });
}

type Opened = Readonly<{ remittanceId: string; courier: string; suspense: bigint; proposalId: string }>;

async function openCase(tx: Tx, ctx: KeyedCtx, opened: Opened): Promise<void> {
  const { courier, suspense } = opened;
  const key = newId("remittanceCase", ctx.now());
  await openBankCase(tx, { id: key, ...opened });
  const odd = { key, courier, orderId: null, short: 0n, claims: false };
  await post(
    tx,
    j7x({ ...odd, over: suspense < 0n ? -suspense : 0n, charged: suspense > 0n ? suspense : 0n }),
  );
}
