import type { DifferenceClass } from "@haat/contract/difference";
import type { StatementReport } from "@haat/contract/settlement";
import { DomainError } from "@haat/core/errors";
import { listBookings } from "@haat/db/queries/statements/bookings";
import { listCredits } from "@haat/db/queries/statements/credits";
import { findStatement, sumStatement } from "@haat/db/queries/statements/list";
import { listUndos } from "@haat/db/queries/statements/undo";
import type { NodeCtx } from "../../context.ts";
import { moneyView, sumView } from "../../views/money.ts";
import { userIdOf } from "../vendors/myself.ts";
import { creditView } from "./view-credit.ts";
import { statementView } from "./view-statement.ts";
import { undoView } from "./view-undo.ts";

/** What stands in a statement and what came of it. */
export async function readStatement(ctx: NodeCtx, id: string): Promise<StatementReport> {
  const { db, viewer, locale } = ctx;
  const [row, sums, credits, undos, booked] = await Promise.all([
    findStatement(db, viewer, id),
    sumStatement(db, viewer, id),
    listCredits(db, viewer, id),
    listUndos(db, viewer, id),
    listBookings(db, viewer, id),
  ]);
  if (!row) throw new DomainError("statement.not_found");
  const money = (minor: string) => moneyView(minor, locale);
  const { captured, refunded, fees, other, net, matched, classes, problems } = sums;
  const suspense = classes.reduce((sum, each) => sum + BigInt(each.suspense), 0n);
  return {
    statement: statementView(row),
    refusal:
      row.refusal === null ? null : { code: row.refusal, detail: row.refusalDetail, problems: [...problems] },
    stated: {
      ...{ captured: money(captured), refunded: money(refunded), fees: money(fees) },
      ...{ other: money(other), net: money(net) },
    },
    credits: credits.map((credit) => creditView(credit, { locale, myId: userIdOf(ctx) })),
    undos: undos.map((undo) => undoView(undo, userIdOf(ctx))),
    booked: booked.map(({ line, kind, orderId, orderNumber, minor, currency }) => ({
      ...{ line, kind, order: { id: orderId, number: orderNumber } },
      amount: sumView(minor, currency, locale),
    })),
    undoWaitsFor: sums.undoWaitsFor,
    suspense: moneyView(suspense, locale),
    matched,
    classes: classes.map((each) => ({
      ...each,
      class: each.class as DifferenceClass,
      suspense: money(each.suspense),
    })),
  };
}
