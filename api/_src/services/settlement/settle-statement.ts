import { findRefund } from "@haat/db/queries/money/refunds";
import { bdt } from "@haat/core/money";
import {
  type UnbookedCapture,
  unbookedCaptures,
  unbookedRefunds,
} from "@haat/db/queries/statements/unbooked";
import { type Claimed, finishStatement, settleLines } from "@haat/db/queries/statements/work";
import type { NodeCtx } from "../../context.ts";
import { bookRefund } from "../payments/book-refund.ts";
import { takeCapture } from "../payments/take-capture.ts";
import { readFile } from "./read-file.ts";

type Deps = Pick<NodeCtx, "books" | "now" | "publicOrigin" | "sealer"> &
  Readonly<{ report(fault: unknown, where: string): void }>;

/** Few enough that a checkout waits no longer for the wallet's account than it takes to post them. */
const batch = 1_000;

/** Brings one claimed statement to its end. Killed anywhere, another worker goes on behind the last batch. */
export async function settleStatement(deps: Deps, statement: Claimed): Promise<void> {
  const { id, postedLine } = statement;
  const lastLine = statement.state === "reading" ? await readFile(deps, statement) : statement.lastLine;
  if (lastLine === null) return;
  if (postedLine === 0) await bookWhatIsProven(deps, id);
  for (let from = postedLine + 1; from <= lastLine; from += batch)
    await settleLines(deps.books, id, { from, to: Math.min(from + batch - 1, lastLine) });
  await finishStatement(deps.books, id);
}

/**
 * Money that the wallet states and we never heard of, or whose refund we never heard of, is booked by the verbs that book
 * it otherwise. One that cannot be booked stays a difference.
 */
async function bookWhatIsProven(deps: Deps, id: string): Promise<void> {
  for (const capture of await unbookedCaptures(deps.books, id))
    await takeCapture(deps, capture.attemptId, captureOf(capture)).catch((fault: unknown) =>
      deps.report(fault, `statement ${id}`),
    );
  for (const { refundId, trx } of await unbookedRefunds(deps.books, id))
    await bookStatedRefund(deps, refundId, trx).catch((fault: unknown) =>
      deps.report(fault, `statement ${id}`),
    );
}

async function bookStatedRefund(deps: Deps, refundId: string, trx: string | null): Promise<void> {
  const refund = await findRefund(deps.books, refundId);
  const booking = { trx, actor: "system:settlement", from: ["submitting", "submitted", "unknown"] } as const;
  if (refund) await deps.books.transact((tx) => bookRefund(tx, deps, refund, booking));
}

const captureOf = ({ gatewayRef, trx, amountMinor }: UnbookedCapture) =>
  ({
    state: "captured",
    ...{ providerRef: gatewayRef, providerTrx: trx, amount: bdt(BigInt(amountMinor)) },
    ...{ currency: "BDT", merchantInvoice: null },
  }) as const;
