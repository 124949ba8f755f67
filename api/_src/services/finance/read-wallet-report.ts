import type { WalletFigures, WalletReportView } from "@haat/contract/wallet-report";
import { type FailureCause, failureCause } from "@haat/core/failure-cause";
import { type Wallet, wallets } from "@haat/core/payment-methods";
import { type WalletReport, walletReport } from "@haat/db/queries/finance/wallet-report";
import type { NodeCtx } from "../../context.ts";
import { instantView, moneyView } from "../../views/money.ts";

/** Three days, as `refund.due_at` has it. */
const refundWithinHours = 72;

/** What each wallet took, refused and gave back on each day, and how long it was about it. */
export async function readWalletReport(ctx: NodeCtx, days: number): Promise<WalletReportView> {
  const report = await walletReport(ctx.books, days);
  const { fromDay, toDay } = report;
  return {
    ...{ fromDay, toDay, refundWithinHours },
    wallets: wallets.map((wallet) => figuresOf(ctx, report, wallet)),
  };
}

const sum = (values: readonly number[]): number => values.reduce((running, value) => running + value, 0);

/** The days from one to the other, both among them. */
function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
const spanOf = (times: Readonly<{ median: number; p95: number }> | undefined) =>
  times ? { median: tenths(times.median), p95: tenths(times.p95) } : null;

function figuresOf({ locale }: NodeCtx, report: WalletReport, wallet: Wallet): WalletFigures {
  const of = <Row extends Readonly<{ method: Wallet }>>(rows: readonly Row[]): Row[] =>
    rows.filter(({ method }) => method === wallet);
  const [taken, failures] = [of(report.days), of(report.failures)];
  const [unknown, refunded, owed] = [of(report.unknown)[0], of(report.refunded)[0], of(report.owed)[0]];
  const total = taken.reduce((running, { captured }) => running + BigInt(captured), 0n);
  return {
    wallet,
    captured: moneyView(total, locale),
    captures: sum(taken.map(({ captures }) => captures)),
    failures: sum(failures.map(({ count }) => count)),
    causes: causesOf(failures),
    unknownNow: unknown?.count ?? 0,
    unknownSince: unknown ? instantView(unknown.since) : null,
    settleSeconds: spanOf(of(report.settle)[0]),
    refunds: {
      ...{ done: refunded?.done ?? 0, doneLate: refunded?.late ?? 0 },
      ...{ open: owed?.open ?? 0, openLate: owed?.late ?? 0, hours: spanOf(refunded) },
    },
    days: daysBetween(report.fromDay, report.toDay).map((day) => {
      const found = taken.find((row) => row.day === day);
      return {
        day,
        captured: moneyView(found?.captured ?? 0n, locale),
        captures: found?.captures ?? 0,
        failures: sum(failures.filter((row) => row.day === day).map(({ count }) => count)),
      };
    }),
  };
}

function causesOf(failures: WalletReport["failures"]): WalletFigures["causes"] {
  const counts = new Map<FailureCause, number>();
  for (const { state, reason, count } of failures) {
    const cause = failureCause(state, reason);
    counts.set(cause, (counts.get(cause) ?? 0) + count);
  }
  return [...counts]
    .map(([cause, count]) => ({ cause, count }))
    .toSorted((left, right) => right.count - left.count);
}
