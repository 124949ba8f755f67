import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { j7c } from "@haat/core/ledger-couriers";
import type { Tx } from "@haat/db/books";
import { lockBankLines } from "@haat/db/queries/bank-lines/lines";
import { postAll } from "@haat/db/queries/money/journals";
import type { LockedProposal } from "@haat/db/queries/proposals/proposals";
import { isAnyShared } from "@haat/db/queries/remittances/credits";
import { keepCredit, lockRemittance } from "@haat/db/queries/remittances/posting";
import { restOf } from "../bank-lines/rest-of-line.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { keepSurplus } from "./claims/propose-difference.ts";

/** J7c: what the statement has named has come; what came besides is a case. */
export const bookCredit = (tx: Tx, ctx: KeyedCtx, proposal: LockedProposal): Promise<void> =>
  bookShares(tx, ctx, proposal, [
    { remittanceId: proposal.subject, amountMinor: proposal.payload.amountMinor ?? "0" },
  ]);

/** The same of one line of our bank's that pays for several statements. Its parts are written together, or none of them. */
export async function bookTransfer(tx: Tx, ctx: KeyedCtx, proposal: LockedProposal): Promise<void> {
  const { id, subject, payload } = proposal;
  const shares = payload.remittance?.shares ?? [];
  if (shares.length === 0) throw new Error(`proposal ${id} names no statement`);
  const [line] = await lockBankLines(tx, [subject]);
  // Explained otherwise since: under its number somebody has noted something by hand, or undone it.
  if (!line || String(restOf(line)) !== payload.amountMinor) throw new DomainError("bank_line.wrong_state");
  await bookShares(tx, ctx, proposal, shares);
}

type Share = Readonly<{ remittanceId: string; amountMinor: string }>;

async function bookShares(
  tx: Tx,
  ctx: KeyedCtx,
  { id: proposalId, payload: { remittance: wish } }: LockedProposal,
  shares: readonly Share[],
): Promise<void> {
  if (!wish?.credit) throw new Error(`proposal ${proposalId} names no credit`);
  const { courier, credit } = wish;
  const journals = [];
  const ordered = shares.toSorted((a, b) => (a.remittanceId < b.remittanceId ? -1 : 1));
  // Two who agree at once lock the statements in one order, and before the line: whoever undoes a part of it locks its statement first.
  for (const { remittanceId } of ordered) await lockRemittance(tx, remittanceId);
  // Another courier's file has come under that number since: what was said to name the statement names it no longer.
  const ids = ordered.map(({ remittanceId }) => remittanceId);
  if (credit.isNamed && (await isAnyShared(tx, ids))) throw new DomainError("remittance.changed");
  for (const { remittanceId, amountMinor: amount } of ordered) {
    const key = newId("remittanceCredit", ctx.now());
    await keepSurplus(tx, ctx, { proposalId, remittanceId, amount: BigInt(amount) });
    await keepCredit(tx, { id: key, remittanceId, courier, ...credit, amount, proposalId });
    journals.push(j7c({ key, courier, amount: BigInt(amount) }));
  }
  await postAll(
    tx,
    journals.filter((each) => each !== null),
  );
}
