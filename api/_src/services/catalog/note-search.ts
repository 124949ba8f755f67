import { marketEvent } from "@haat/analytics/event";
import { hashSecret, newId } from "@haat/core/ids";
import { noteMiss } from "@haat/db/queries/search/misses";
import type { Ctx } from "../../context.ts";
import type { FoundPage } from "./search-products.ts";

/**
 * Tells the reports what was looked for. A number people typed may be a phone's, so it is not kept. What the whole
 * market does not have is kept for staff.
 */
export async function noteSearch(ctx: Ctx, { terms, count, isWide }: FoundPage): Promise<void> {
  if (terms.length === 0) return;
  const now = ctx.now();
  const text = terms.join(" ");
  const query = /\d{5}/.test(text.replaceAll(" ", "")) ? null : text;
  const told = {
    id: newId("event", now),
    at: now,
    session: ctx.tokens.cart && (await hashSecret(ctx.tokens.cart)),
  };
  if (count === 0 && isWide && query) await noteMiss(ctx.db, query, now);
  await ctx.events.record([marketEvent(told, { kind: "searched", query, results: count })]);
}
