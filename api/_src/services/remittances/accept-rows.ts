import type { AcceptanceBody, AcceptancePreview } from "@haat/contract/remittance-case";
import { DomainError } from "@haat/core/errors";
import { parseTypedTaka } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import { acceptRows, aloneLimit } from "@haat/db/queries/remittances/acts";
import { type Bulk, rowsWithin } from "@haat/db/queries/remittances/bulk";
import type { NodeCtx } from "../../context.ts";
import { moneyView } from "../../views/money.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { noteDone, proposeRows } from "./acts/scene.ts";
import { requireMatched } from "./require-matched.ts";

/** What lacks is claimed from the courier; a fee within what was agreed on is his. */
const wish = { short: "claim", odd: "accept" } as const;

type Ask = Readonly<{ id: string; tolerance: string }>;

async function rowsOf(tx: Tx, ctx: NodeCtx, { id, tolerance }: Ask): Promise<Bulk> {
  const { minor } = parseTypedTaka(tolerance);
  return rowsWithin(tx, { remittanceId: id, tolerance: minor, by: userIdOf(ctx) });
}

/** How many rows would be accepted at once, and what they come to. */
export async function previewAcceptance(ctx: NodeCtx, ask: Ask): Promise<AcceptancePreview> {
  const { locale } = ctx;
  const [{ lines, payout, difference }, limit] = await ctx.books.transact(async (tx) => {
    await requireMatched(tx, ask.id);
    return [await rowsOf(tx, ctx, ask), await aloneLimit(tx, "remittance_alone_minor")] as const;
  });
  return {
    ...{ count: lines.length, lines: lines.slice(0, 100), needsSecond: difference > limit },
    ...{ payout: moneyView(payout.toString(), locale), difference: moneyView(difference.toString(), locale) },
  };
}

type Input = AcceptanceBody & Readonly<{ id: string }>;

/** Exactly what the preview showed, or nothing: what has changed meanwhile is looked at anew. */
export const acceptWithin = (ctx: KeyedCtx, input: Input): Promise<null> =>
  once(ctx, async (tx) => {
    const { id, count, differenceMinor, reason } = input;
    const remittance = await requireMatched(tx, id);
    const { lines, difference } = await rowsOf(tx, ctx, input);
    if (lines.length !== count || difference.toString() !== differenceMinor)
      throw new DomainError("remittance.changed");
    if (difference > (await aloneLimit(tx, "remittance_alone_minor"))) {
      const asked = { kind: "remittance.rows", id, line: null, lines, amount: difference, reason } as const;
      await proposeRows(tx, ctx, { ...asked, wish: { courier: remittance.courier, decision: wish } });
      return null;
    }
    const by = userIdOf(ctx);
    if ((await acceptRows(tx, { remittanceId: id, lines, by, reason, wish }, null)) !== count)
      throw new DomainError("remittance.changed");
    await noteDone(tx, ctx, { id, line: null, act: "accept", reason, detail: { ...wish, count, lines } });
    return null;
  });
