import { maskPhonesIn } from "@haat/core/phone";
import { newId } from "@haat/core/ids";
import { findAttemptByInvoice } from "@haat/db/queries/money/attempts";
import { noteHookMessage } from "@haat/db/queries/money/hook-messages";
import type { BkashNotice } from "@haat/payments/adapters/bkash/webhook";
import type { NodeCtx } from "../../context.ts";
import { settleFound } from "./settle-payment.ts";
import { withPatience } from "./with-patience.ts";

export type NoticeVerdict = "taken" | "repeated" | "not_ours" | "refused";

/** A wallet that is told nothing within a second or so tells it again; what it has not answered by then, the sweeper asks. */
const waitMs = 700;

/**
 * A wallet's notification is kept, without anybody's number. Authentic is not bound: it names an invoice, and the wallet itself is asked
 * what became of that one. Payments by other channels have no attempt and are only noted.
 */
export async function takeNotice(ctx: NodeCtx, raw: string): Promise<NoticeVerdict> {
  const notice = await ctx.bkashWebhook.read(raw);
  const attempt =
    notice.kind === "payment" && notice.payment.merchantInvoice
      ? await findAttemptByInvoice(ctx.books, "bkash", notice.payment.merchantInvoice)
      : null;
  const isNew = await noteHookMessage(ctx.books, {
    key: notice.kind === "refused" ? `refused:${newId("event", ctx.now())}` : `bkash:${notice.messageId}`,
    provider: "bkash",
    authentic: notice.kind === "refused" ? notice.why : "yes",
    attemptId: attempt?.id ?? null,
    body: notice.kind === "refused" ? maskPhonesIn(raw.slice(0, 2000)) : describe(notice),
  });
  if (notice.kind === "refused") return "refused";
  if (notice.kind === "subscription") await ctx.bkashWebhook.confirm(notice);
  if (attempt) await withPatience(settleFound(ctx, attempt, "ask", { isLook: true }), waitMs);
  if (!isNew) return "repeated";
  return attempt ? "taken" : "not_ours";
}

/** What support may read of it: no payer's number. */
function describe(notice: Exclude<BkashNotice, { kind: "refused" }>): string {
  if (notice.kind !== "payment") return JSON.stringify({ kind: notice.kind });
  const { providerTrx, merchantInvoice } = notice.payment;
  return JSON.stringify({ kind: notice.kind, providerTrx, merchantInvoice });
}
