import type { DisputeFilter, DisputePage, DisputeView } from "@haat/contract/dispute";
import { DomainError } from "@haat/core/errors";
import { isId } from "@haat/core/ids";
import { type DisputeRow, findDispute, listDisputes } from "@haat/db/queries/disputes/read";
import type { z } from "zod";
import type { Ctx } from "../../context.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";
import { userIdOf } from "../vendors/myself.ts";

/** What waits longest comes first; of those that have ended, the newest. */
export async function readDisputes(
  ctx: Ctx,
  { view, cursor, limit = 30 }: z.infer<typeof DisputeFilter>,
): Promise<DisputePage> {
  if (cursor !== undefined && !isId("dispute", cursor)) throw new DomainError("cursor.invalid");
  const rows = await listDisputes(ctx.db, ctx.viewer, { view, after: cursor ?? null, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return {
    items: shown.map((row) => disputeView(ctx, row)),
    nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

export async function readDispute(ctx: Ctx, id: string): Promise<DisputeView> {
  const row = await findDispute(ctx.db, ctx.viewer, id);
  if (!row) throw new DomainError("dispute.not_found");
  return disputeView(ctx, row);
}

const disputeView = (ctx: Ctx, row: DisputeRow): DisputeView => ({
  ...{ id: row.id, order: { id: row.orderId, number: row.orderNumber }, wallet: row.wallet, trx: row.trx },
  ...{ reference: row.reference, noticedOn: row.noticedOn, note: row.note, state: row.state },
  amount: moneyView(row.amountMinor, ctx.locale),
  paid: moneyView(row.paidMinor, ctx.locale),
  ...{ isStated: row.isStated, maker: row.maker, madeAt: instantView(row.madeAt) },
  ...{ outcome: row.outcome, bearer: row.bearer, evidence: row.evidence },
  ...{ proposedBy: row.proposer, proposedAt: instantOrNull(row.proposedAt) },
  ...{ decidedBy: row.decider, decidedAt: instantOrNull(row.decidedAt) },
  shares: row.shares.map(({ part, vendor, amountMinor, borne }) => ({
    ...{ part, borne, vendor: vendor[ctx.locale] },
    amount: moneyView(amountMinor, ctx.locale),
  })),
  may: mayDo(row, userIdOf(ctx)),
});

function mayDo({ state, proposedBy }: DisputeRow, myId: string): DisputeView["may"] {
  if (state !== "open") return [];
  if (proposedBy === null) return ["propose"];
  return proposedBy === myId ? ["withdraw"] : ["agree", "withdraw"];
}
