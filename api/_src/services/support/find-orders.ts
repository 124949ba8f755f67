import type { SupportOrderCard } from "@haat/contract/support";
import { foldDigits } from "@haat/core/digits";
import { maskTail, readPhone } from "@haat/core/phone";
import type { Sealer } from "@haat/core/seal";
import { phoneHash } from "@haat/core/sealed-phone";
import { type Needle, searchOrders } from "@haat/db/queries/support/search";
import type { NodeCtx } from "../../context.ts";
import { instantView, moneyView } from "../../views/money.ts";

/** A whole phone is found by its keyed hash; of one that is not whole only the last four digits can be compared. */
async function phoneNeedlesOf(sealer: Sealer, text: string): Promise<Needle[]> {
  if (!/^[+0-9 ()-]+$/.test(text)) return [];
  const phone = readPhone(text);
  if (phone) return [{ kind: "phone_hash", text: await phoneHash(sealer, phone) }];
  const digits = text.replace(/[^0-9]/g, "");
  return digits.length >= 4 ? [{ kind: "phone_tail", text: digits.slice(-4) }] : [];
}

const otherNeedlesOf = (text: string): Needle[] => [
  ...(/^[0-9a-z]{8}(-\d+)?$/i.test(text)
    ? [{ kind: "number", text: text.slice(0, 8).toUpperCase() } as const]
    : []),
  ...(/^[0-9a-z]{6,40}$/i.test(text) ? [{ kind: "trx", text } as const] : []),
];

/** What a typed text may mean; a text of digits can be a phone's end and a number at once. */
async function needlesOf(sealer: Sealer, { q, isPrivate }: Query): Promise<Needle[]> {
  const text = foldDigits(q).trim();
  return [...(isPrivate ? await phoneNeedlesOf(sealer, text) : []), ...otherNeedlesOf(text)];
}

/** `isPrivate`: what was typed came in a body, so it may be a phone. */
type Query = Readonly<{ q: string; isPrivate: boolean; before: string | null; limit: number }>;

/** Phones stay masked in lists. A text that can mean nothing finds nothing. */
export async function findOrders(
  ctx: NodeCtx,
  query: Query,
): Promise<{ items: SupportOrderCard[]; nextCursor: string | null }> {
  const { before, limit } = query;
  const needles = query.q ? await needlesOf(ctx.sealer, query) : [null];
  if (!needles.length) return { items: [], nextCursor: null };
  const rows = await searchOrders(ctx.db, ctx.viewer, { needles, before, limit: limit + 1 });
  const items = rows.slice(0, limit).map(({ buyerName, phoneTail, placedAt, total, vendors, ...row }) => ({
    ...row,
    placedAt: instantView(placedAt),
    total: moneyView(total, ctx.locale),
    buyer: { name: buyerName, phone: maskTail(phoneTail ?? "••••") },
    vendors: vendors.map((name) => name[ctx.locale]),
  }));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
