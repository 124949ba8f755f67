import type { StatementView } from "@haat/contract/vendor";
import { dhakaDay } from "@haat/core/clock";
import { earned } from "@haat/core/refund-shares";
import {
  listStatement,
  openWindows,
  shopUnreleased,
  vendorBalances,
  type OpenWindow,
  type StatementPlace,
} from "@haat/db/queries/vendor/statement";
import type { VendorViewer } from "@haat/db/viewer";
import type { NodeCtx } from "../../context.ts";
import { instantView, moneyView } from "../../views/money.ts";

const pageSize = 50;
const nonNegative = (minor: bigint): bigint => (minor > 0n ? minor : 0n);

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/** `1234.2`: the journal and the line that the page before ended with. */
function placeOf(cursor: string | null): StatementPlace | null {
  const [journalId, lineNo] = cursor?.split(".") ?? [];
  return journalId && lineNo ? { journalId, lineNo: Number(lineNo) } : null;
}

/** The statement page is the ledger query itself (rule L9). */
export async function readStatement(
  ctx: NodeCtx,
  viewer: VendorViewer,
  before: string | null,
): Promise<StatementView> {
  const [rows, balances, windows, unreleased] = await Promise.all([
    listStatement(ctx.db, viewer, { before: placeOf(before), limit: pageSize + 1 }),
    vendorBalances(ctx.db, viewer),
    openWindows(ctx.books, viewer.vendorId),
    shopUnreleased(ctx.db, viewer),
  ]);
  const owed = (account: string): bigint => -(balances[account] ?? 0n);
  const payable = owed("L:V_PAYABLE");
  const waits = nonNegative(least(unreleased, payable));
  const cash = balances["A:COD"] ?? 0n;
  const money = (minor: bigint) => moneyView(minor, ctx.locale);
  const last = rows[pageSize - 1];
  return {
    pending: money(owed("L:V_PENDING")),
    payable: money(payable),
    ready: money(payable - waits),
    unreleased: money(waits),
    cashHeld: money(cash),
    deliveryOwed: money(owed("L:COURIER_PAY")),
    owing: money(nonNegative(cash - owed("L:V_PENDING") - payable)),
    held: heldOf(windows, ctx.locale),
    upcoming: [...byDay(windows)].map(([day, minor]) => ({ day, amount: money(minor) })),
    rows: rows.slice(0, pageSize).map(({ at, event, reference, account, side, amount }) => ({
      at: instantView(at),
      event,
      reference,
      account: account.split(":").slice(0, 2).join(":"),
      side,
      amount: money(BigInt(amount)),
    })),
    nextCursor: rows.length > pageSize && last ? `${last.id}.${last.lineNo}` : null,
  };
}

type Sold = Pick<OpenWindow, "goods" | "back" | "commissionBp" | "vatBp" | "carriage">;

function earningOf({ goods, back, commissionBp, vatBp, carriage }: Sold): bigint {
  const rates = { commissionBp: BigInt(commissionBp), vatBp: BigInt(vatBp) };
  return earned(BigInt(goods), rates) - earned(BigInt(back), rates) + BigInt(carriage);
}

const heldOf = (windows: readonly OpenWindow[], locale: NodeCtx["locale"]): StatementView["held"] =>
  windows.flatMap(({ contested, id, number, ...of }) =>
    contested === null
      ? []
      : [
          {
            ...{ why: contested.why, since: instantView(contested.since), order: { id, number } },
            amount: moneyView(earningOf(of), locale),
          },
        ],
  );

/** What each day makes payable, the nearest first; none for what its courier contests. */
function byDay(windows: readonly OpenWindow[]): Map<string, bigint> {
  const days = new Map<string, bigint>();
  for (const { closesAt, contested, ...of } of windows) {
    if (contested !== null) continue;
    const day = dhakaDay(new Date(closesAt));
    days.set(day, (days.get(day) ?? 0n) + earningOf(of));
  }
  return days;
}
