import type { CourierFiguresView } from "@haat/contract/courier-figures";
import { dhakaDay } from "@haat/core/clock";
import { couriers } from "@haat/core/couriers";
import { maskPhonesIn } from "@haat/core/phone";
import { type FiguresRow, figuresOf, wrongRowsOf } from "@haat/db/queries/remittances/figures";
import type { NodeCtx } from "../../context.ts";
import { instantView, moneyView } from "../../views/money.ts";

const dayMs = 86_400_000;
/** Ninety-seven of a hundred: what a desk that names its parcels by number can be held to. */
const goalBp = 9_700;

/** How the desk of couriers' statements did in the last days: of all couriers, and of each. */
export async function readFigures(
  { db, viewer, now, locale }: Pick<NodeCtx, "db" | "viewer" | "now" | "locale">,
  days: number,
): Promise<CourierFiguresView> {
  const today = now();
  const span = {
    fromDay: dhakaDay(new Date(today.getTime() - (days - 1) * dayMs)),
    toDay: dhakaDay(today),
  };
  const ask = { couriers, ...span };
  const [rows, wrongs] = await Promise.all([figuresOf(db, viewer, ask), wrongRowsOf(db, viewer, ask)]);
  const all = rows.find(({ courier }) => courier === null);
  if (!all) throw new Error("the figures of all couriers are missing");
  return {
    ...{ ...span, goalBp, all: figuresView(all, locale) },
    couriers: rows.flatMap((row) =>
      row.courier === null || isNothing(row) ? [] : [{ courier: row.courier, ...figuresView(row, locale) }],
    ),
    wrongs: wrongs.map(({ courier, remittanceId, reference, line, at, reason }) => ({
      ...{ courier, remittance: { id: remittanceId, reference }, line, at: instantView(at) },
      reason: reason === null ? null : maskPhonesIn(reason),
    })),
  };
}

/** Neither a statement of his in these days nor anything that he owes. */
const isNothing = ({ statements, looked, open, recovered, given, left }: FiguresRow): boolean =>
  statements + looked + open === 0 && [recovered, given, left].every((minor) => minor === "0");

type View = CourierFiguresView["all"];

function figuresView({ courier: _, ...row }: FiguresRow, locale: NodeCtx["locale"]): View {
  const money = (minor: string) => moneyView(minor, locale);
  return {
    ...row,
    shareBp: row.rows === 0 ? null : Math.floor((row.automatic * 10_000) / row.rows),
    disputedAmount: money(row.disputedAmount),
    ...{ recovered: money(row.recovered), given: money(row.given), left: money(row.left) },
  };
}
