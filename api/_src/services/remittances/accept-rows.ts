import type { AcceptanceBody, AcceptancePreview } from "@haat/contract/remittance-acceptance";
import { DomainError } from "@haat/core/errors";
import { parseTypedTaka } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import { acceptRows, pastLimit } from "@haat/db/queries/remittances/accept";
import { bulkTolerance } from "@haat/db/queries/remittances/acts";
import { type BulkRow, bulkRows } from "@haat/db/queries/remittances/bulk";
import type { NodeCtx } from "../../context.ts";
import { moneyView } from "../../views/money.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { beyondOf, beyondView } from "./acts/beyond.ts";
import { noteDone, proposeRows } from "./acts/scene.ts";
import { plannedBearing } from "./planned-bearing.ts";
import { plannedSums } from "./planned-sums.ts";
import { requireMatched } from "./require-matched.ts";

type Which = Readonly<{ of?: "small" | "clean" | undefined; tolerance?: string | undefined }>;
type Ask = Which & Readonly<{ id: string }>;

/** What lacks is claimed from the courier; a fee within what was agreed on is his. In a clean row nothing lacks. */
const wishOf = ({ of }: Which) =>
  of === "clean"
    ? ({ short: "leave", odd: "accept", together: true } as const)
    : ({ short: "claim", odd: "accept", together: true } as const);

/** Throws where one row would differ by more than two of finance allow of such a press. */
async function rowsOf(tx: Tx, ctx: NodeCtx, { id, of, tolerance = "" }: Ask): Promise<BulkRow[]> {
  const most = of === "clean" ? null : parseTypedTaka(tolerance).minor;
  if (most !== null && most > (await bulkTolerance(tx))) throw new DomainError("remittance.tolerance_wide");
  return bulkRows(tx, { remittanceId: id, tolerance: most, by: userIdOf(ctx) });
}

const sumOf = (rows: readonly BulkRow[], of: "payout" | "difference"): bigint =>
  rows.reduce((sum, row) => sum + row[of], 0n);

const linesOf = (rows: readonly BulkRow[]): number[] => rows.map(({ line }) => line);

/** How many rows would be accepted at once, and what they come to. */
export async function previewAcceptance(ctx: NodeCtx, ask: Ask): Promise<AcceptancePreview> {
  const { locale } = ctx;
  const [rows, planned, beyond] = await ctx.books.transact(async (tx) => {
    const standing = await requireMatched(tx, ask.id);
    const found = await rowsOf(tx, ctx, ask);
    const of = { ...wishOf(ask), courier: standing.courier };
    const plan = plannedSums(found, of, await plannedBearing(tx, found));
    const asked = { remittanceId: ask.id, by: userIdOf(ctx), lines: linesOf(found) };
    return [found, plan, await pastLimit(tx, asked)] as const;
  });
  const money = (minor: bigint) => moneyView(minor.toString(), locale);
  return {
    ...{ count: rows.length, lines: linesOf(rows).slice(0, 100), needsSecond: beyond !== null },
    beyond: beyond && beyondView(beyond, locale),
    ...{ payout: money(sumOf(rows, "payout")), difference: money(sumOf(rows, "difference")) },
    unheard: rows.filter(({ isUnheard }) => isUnheard).length,
    journals: [...planned.journals],
    posts: planned.sums.map(({ account, side, amount }) => ({ account, side, amount: money(amount) })),
  };
}

type Input = AcceptanceBody & Readonly<{ id: string }>;

/** What was shown is what there is. */
function isAsShown({ of, count, differenceMinor, payoutMinor }: Input, rows: readonly BulkRow[]): boolean {
  const brings = sumOf(rows, "payout").toString();
  return (
    rows.length === count &&
    sumOf(rows, "difference").toString() === differenceMinor &&
    (payoutMinor === undefined ? of !== "clean" : payoutMinor === brings)
  );
}

/** Exactly what the preview showed, or nothing: what has changed meanwhile is looked at anew. */
export const acceptWithin = (ctx: KeyedCtx, input: Input): Promise<null> =>
  once(ctx, async (tx) => {
    const { id, count, reason } = input;
    const remittance = await requireMatched(tx, id);
    const rows = await rowsOf(tx, ctx, input);
    if (!isAsShown(input, rows)) throw new DomainError("remittance.changed");
    const [lines, by, wish] = [linesOf(rows), userIdOf(ctx), wishOf(input)];
    const beyond = await pastLimit(tx, { remittanceId: id, by, lines });
    if (beyond) {
      const amount = sumOf(rows, beyond.because === "cash" ? "payout" : "difference");
      const asked = { kind: "remittance.rows", id, line: null, lines, amount, reason } as const;
      const { courier } = remittance;
      await proposeRows(tx, ctx, { ...asked, wish: { courier, decision: wish, beyond: beyondOf(beyond) } });
      return null;
    }
    if ((await acceptRows(tx, { remittanceId: id, lines, by, reason, wish }, null)) !== count)
      throw new DomainError("remittance.changed");
    await noteDone(tx, ctx, { id, line: null, act: "accept", reason, detail: { ...wish, count, lines } });
    return null;
  });
