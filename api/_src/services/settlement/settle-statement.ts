import { isUniqueViolation } from "@haat/db/faults";
import { findRefund } from "@haat/db/queries/money/refunds";
import { bdt } from "@haat/core/money";
import type { AttemptState, RefundState } from "@haat/core/states";
import {
  type UnbookedCapture,
  type UnbookedRefund,
  unbookedCaptures,
  unbookedRefunds,
} from "@haat/db/queries/statements/unbooked";
import { type NamedUnmade, namedUnmade } from "@haat/db/queries/statements/unproven";
import { noteBooking } from "@haat/db/queries/statements/bookings";
import { type Claimed, finishStatement, settleLines } from "@haat/db/queries/statements/work";
import type { Settlement } from "@haat/payments/port";
import type { NodeCtx } from "../../context.ts";
import { bookCapture } from "../payments/book-capture.ts";
import { bookRefund } from "../payments/book-refund.ts";
import { holdInsisted } from "../payments/hold-insisted.ts";
import { keepFinding } from "../payments/keep-finding.ts";
import { keepRepeated } from "../payments/keep-repeated.ts";
import { settlePayment } from "../payments/settle-payment.ts";
import { askAboutRefund } from "../payments/submit-refund.ts";
import { readFile } from "./read-file.ts";
import { undoStatement } from "./undo-statement.ts";

type Deps = Pick<NodeCtx, "books" | "now" | "payments" | "publicOrigin" | "sealer"> &
  Readonly<{ report(fault: unknown, where: string): void }>;

const actor = "system:settlement";
/** Few enough that a checkout waits no longer for the wallet's account than it takes to post them. */
const batch = 1_000;

/** Brings one claimed statement to its end. Killed anywhere, another worker goes on behind the last batch. */
export async function settleStatement(deps: Deps, statement: Claimed): Promise<void> {
  const { id, postedLine } = statement;
  if (statement.state === "undoing") return undoStatement(deps, statement);
  const lastLine = statement.state === "reading" ? await readFile(deps, statement) : statement.lastLine;
  if (lastLine === null) return;
  if (postedLine === 0) await bookWhatIsProven(deps, id);
  for (let from = postedLine + 1; from <= lastLine; from += batch)
    await settleLines(deps.books, id, { from, to: Math.min(from + batch - 1, lastLine) });
  for (const named of await namedUnmade(deps.books, id)) await keepNamed(deps, named);
  await finishStatement(deps.books, id);
}

/** Whoever would send it sees first that its wallet says it has. */
const keepNamed = (
  deps: Deps,
  { refundId, orderId, amountMinor, trx, ...stated }: NamedUnmade,
): Promise<void> =>
  deps.books.transact((tx) =>
    holdInsisted(tx, deps, { refundId, orderId, amountMinor: BigInt(amountMinor), trx, stated, actor }),
  );

/**
 * Money that the wallet states and we never heard of, or whose refund we never heard of, is booked by the verbs that book
 * it otherwise. One that cannot be booked stays a difference.
 */
async function bookWhatIsProven(deps: Deps, id: string): Promise<void> {
  for (const capture of await unbookedCaptures(deps.books, id))
    await bookStatedCapture(deps, id, capture).catch((fault: unknown) =>
      deps.report(fault, `statement ${id}`),
    );
  for (const stated of await unbookedRefunds(deps.books, id))
    await bookStatedRefund(deps, id, stated).catch((fault: unknown) => deps.report(fault, `statement ${id}`));
}

/** Where a file may say that money came: its payment had an unknown end, had ended without money, or was said never to have come. */
const provable: readonly AttemptState[] = ["unknown", "failed", "expired", "cancelled", "disproved"];

/**
 * The wallet itself is asked first: a file is the word of whoever uploads it. It proves a payment alone only where the wallet
 * does not answer this very question, or answers about another payment; never against what the wallet has just stated. One that
 * was disproved it is not asked about: two of finance have found its answer to be wrong.
 */
async function bookStatedCapture(deps: Deps, statementId: string, capture: UnbookedCapture): Promise<void> {
  let told: Settlement["state"] | null = null;
  const attempt = await settlePayment(deps, capture.attemptId, "ask", {
    hear: ({ state }) => void (told = state),
  });
  if (!attempt || attempt.capturedMinor !== null || !provable.includes(attempt.state)) return;
  if (isDeniedBy(told)) return;
  if (attempt.state === "unknown" || provable.includes(capture.state))
    await bookCapture(deps, capture.attemptId, captureOf(capture, statementId));
}

/** Null: it was not asked. */
const isDeniedBy = (told: Settlement["state"] | null): boolean =>
  told !== null && told !== "unknown" && told !== "captured";

/**
 * The wallet is asked first where it finds refunds: the line alone ends one only where it is silent, or cannot tell. What it denies,
 * what a person has, or what is to be asked for again ends by two of finance: it is kept for them.
 */
async function bookStatedRefund(
  deps: Deps,
  statementId: string,
  { refundId, orderId, amountMinor, trx, line }: UnbookedRefund,
): Promise<void> {
  const refund = await findRefund(deps.books, refundId);
  if (!refund) return;
  const isFound = open.includes(refund.state) && deps.payments[refund.method].capabilities.findsRefunds;
  const said = isFound ? (await askAboutRefund(deps, refund)).state : "unknown";
  if (said === "refunded" || said === "accepted") return;
  // Nor does a line end what was found never to have been made, and is asked for again: it may tell of the first time.
  const from = said === "refused" || refund.wasUnmade ? [] : open;
  const stated = { statementId, line };
  const told = { refundId, orderId, amountMinor: BigInt(amountMinor), trx, stated };
  try {
    await deps.books.transact(async (tx) => {
      if (await bookRefund(tx, deps, refund, { trx, actor, from }))
        return noteBooking(tx, { ...stated, attemptId: refund.attemptId, refundId });
      if (refund.wasUnmade) return holdInsisted(tx, deps, { ...told, actor });
      return void (await keepFinding(tx, { ...told, actor, stamp: deps.now().toISOString() }));
    });
  } catch (fault) {
    if (!isUniqueViolation(fault, "refund_trx_once")) throw fault;
    await keepRepeated(deps, refund, { trx, stated, actor });
  }
}

const open: readonly RefundState[] = ["submitting", "submitted", "unknown"];

const captureOf = ({ gatewayRef, trx, amountMinor, currency, line }: UnbookedCapture, statementId: string) =>
  ({
    state: "captured",
    ...{ providerRef: gatewayRef, providerTrx: trx, amount: bdt(BigInt(amountMinor)) },
    ...{ currency, merchantInvoice: null, isStated: true as const },
    stated: { statementId, line },
  }) as const;
