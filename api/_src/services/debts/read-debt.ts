import type { DebtFilter, DebtPage, DebtView } from "@haat/contract/debt";
import { DomainError } from "@haat/core/errors";
import { isId } from "@haat/core/ids";
import { type DebtRow, findDebt, listDebts } from "@haat/db/queries/debts/list";
import type { z } from "zod";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";
import { userIdOf } from "../vendors/myself.ts";

/** Shops that owe the market, or what was decided of such debts. */
export async function readDebts(
  ctx: NodeCtx,
  { view, cursor, limit = 30 }: z.infer<typeof DebtFilter>,
): Promise<DebtPage> {
  if (cursor !== undefined && !isId(view === "owing" ? "vendor" : "writeOff", cursor))
    throw new DomainError("cursor.invalid");
  const rows = await listDebts(ctx.books, { view, after: cursor ?? null, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const place = (view === "owing" ? last?.vendorId : last?.writeOff?.id) ?? null;
  return {
    items: shown.map((row) => debtView(ctx, row)),
    nextCursor: rows.length > limit ? place : null,
  };
}

export async function readDebt(ctx: NodeCtx, of: Parameters<typeof findDebt>[1]): Promise<DebtView> {
  const row = await findDebt(ctx.books, of);
  if (!row) throw new DomainError("debt.not_found");
  return debtView(ctx, row);
}

const debtView = (ctx: NodeCtx, row: DebtRow): DebtView => ({
  vendor: { id: row.vendorId, name: row.name[ctx.locale] },
  owed: moneyView(row.owedMinor, ctx.locale),
  grewAt: instantOrNull(row.grewAt),
  writeOff: row.writeOff && {
    ...{ id: row.writeOff.id, reason: row.writeOff.reason, state: row.writeOff.state },
    amount: moneyView(row.writeOff.amountMinor, ctx.locale),
    ...{ proposedBy: row.writeOff.proposer, proposedAt: instantView(row.writeOff.proposedAt) },
    ...{ decidedBy: row.writeOff.decider, decidedAt: instantOrNull(row.writeOff.decidedAt) },
  },
  may: mayDo(row, userIdOf(ctx)),
});

function mayDo({ writeOff, owedMinor }: DebtRow, myId: string): DebtView["may"] {
  if (!writeOff) return owedMinor === "0" ? [] : ["propose"];
  if (writeOff.state !== "proposed") return [];
  return writeOff.proposedBy === myId ? ["withdraw"] : ["agree", "withdraw"];
}
