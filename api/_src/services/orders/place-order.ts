import type { PlaceOrderBody } from "@haat/contract/order";
import type { LocaleName } from "@haat/contract/values";
import { advanceShares } from "@haat/core/advance";
import { DomainError } from "@haat/core/errors";
import { deriveSecret, hashSecret, newId, newSecret, randomDigits } from "@haat/core/ids";
import { parsePhone, type Phone } from "@haat/core/phone";
import { placeKeys } from "@haat/core/place-names";
import { isSameFingerprint } from "@haat/core/seal";
import { sealPhone } from "@haat/core/sealed-phone";
import { findPlacedOrder } from "@haat/db/queries/orders/find-placed-order";
import type { OrderDocument } from "@haat/db/queries/orders/order-document";
import { type Placement, placeOrder as insertOrder } from "@haat/db/queries/orders/place-order";
import { actorName, type Ctx } from "../../context.ts";
import { priceQuote } from "../quote/price-quote.ts";
import type { PricedQuote } from "../quote/priced-quote.ts";
import { openingOf } from "./opening-of.ts";

const route = "POST /v1/store/orders";

export type PlacedOrder = Readonly<{
  document: OrderDocument;
  lang: LocaleName;
  token: string;
  isReplay: boolean;
}>;
type Input = Readonly<{ body: PlaceOrderBody; idempotencyKey: string }>;
type Scope = Readonly<{ caller: string; key: string; bodyHash: string; token: string; tokenHash: string }>;

/**
 * Two round trips: the quote is priced afresh and compared with the one the buyer saw, then one SQL function holds the
 * goods and writes the order, or refuses. No wallet is asked here.
 */
export async function placeOrder(ctx: Ctx, { body, idempotencyKey }: Input): Promise<PlacedOrder> {
  if (!ctx.tokens.cart) throw new DomainError("cart.empty");
  const scope = await scopeOf(ctx, body, idempotencyKey);
  const phone = parsePhone(body.contact.phone);
  const altPhone = body.contact.altPhone ? parsePhone(body.contact.altPhone) : null;
  try {
    const quote = await priceQuote(ctx, { areaId: body.address.areaId, method: body.method });
    if (quote.hash !== body.quoteHash) throw new DomainError("quote.changed");
    refuseTender(body, quote);
    const placement = await placementOf(ctx, { body, quote, scope, phone, altPhone });
    const viewer = {
      kind: "visitor",
      sessionId: ctx.tokens.access?.sessionId ?? null,
      orderTokenHash: scope.tokenHash,
    } as const;
    const placed = await insertOrder(ctx.db, viewer, placement);
    return { ...placed, token: scope.token };
  } catch (refusal) {
    const replay = await replayOf(ctx, scope, refusal);
    if (replay) return replay;
    throw refusal;
  }
}

/** After the first success the cart is empty and the goods may be gone: a repeated request still gets its order. */
async function replayOf(
  ctx: Ctx,
  { caller, key, bodyHash, token, tokenHash }: Scope,
  refusal: unknown,
): Promise<PlacedOrder | null> {
  if (!(refusal instanceof DomainError) || refusal.code === "idempotency.key_reused") return null;
  const found = await findPlacedOrder(
    ctx.db,
    { kind: "visitor", orderTokenHash: tokenHash },
    { caller, route, key },
  );
  if (!found) return null;
  if (!isSameFingerprint(found.bodyHash, bodyHash)) throw new DomainError("idempotency.key_reused");
  return { ...found, token, isReplay: true };
}

/** The token is derived, not drawn: a repeated request must be told the same one, and only its hash is stored. */
async function scopeOf(ctx: Ctx, body: PlaceOrderBody, key: string): Promise<Scope> {
  const caller = await hashSecret(ctx.tokens.cart ?? "");
  const token = await deriveSecret(ctx.secret, `order-token:${caller}:${key}`);
  return {
    caller,
    key,
    token,
    bodyHash: await ctx.sealer.fingerprint("request", JSON.stringify(body)),
    tokenHash: await hashSecret(token),
  };
}

/** An advance is what a wallet takes; where the market asks for one, cash alone is not taken. */
function refuseTender({ method, tender }: PlaceOrderBody, quote: PricedQuote): void {
  if (method === "cod" && quote.needsAdvance) throw new DomainError("payment.advance_needed");
  if (tender === "advance" && (method === "cod" || quote.advanceMinor === null))
    throw new DomainError("quote.changed");
}

type Parts = Readonly<{
  body: PlaceOrderBody;
  quote: PricedQuote;
  scope: Scope;
  phone: Phone;
  altPhone: Phone | null;
}>;

/** One part per vendor, each with its share of what is paid ahead. */
function subOrdersOf(quote: PricedQuote, advanceMinor: bigint | null, now: Date): Placement["subOrders"] {
  const totals = quote.groups.map(({ goodsMinor, deliveryMinor }) => goodsMinor + deliveryMinor);
  const shares = advanceMinor === null ? [] : advanceShares(advanceMinor, totals);
  return quote.groups.map((group, index) => ({
    id: newId("subOrder", now),
    vendorId: group.vendorId,
    seq: index + 1,
    deliveryMinor: group.deliveryMinor.toString(),
    advanceMinor: shares[index]?.toString() ?? null,
    commissionBp: group.commissionBp.toString(),
    vatBp: group.vatBp.toString(),
    zone: group.zone,
    promiseDays: group.promiseDays,
    deliveryCode: randomDigits(4),
  }));
}

const localityOf = (typed = "") => ({ locality: typed || null, localityKeys: placeKeys(typed) });

async function placementOf(ctx: Ctx, { body, quote, scope, phone, altPhone }: Parts): Promise<Placement> {
  const now = ctx.now();
  const orderId = newId("order", now);
  const number = newSecret().slice(0, 8).toUpperCase();
  const advanceMinor = body.tender === "advance" ? quote.advanceMinor : null;
  const subOrders = subOrdersOf(quote, advanceMinor, now);
  const lines = quote.groups.flatMap((group, index) =>
    group.lines.map((line) => ({
      id: newId("line", now),
      reservationId: newId("reservation", now),
      subOrderId: subOrders[index]?.id ?? "",
      variantId: line.variantId,
      quantity: line.quantity,
      unitPriceMinor: line.unitPriceMinor.toString(),
    })),
  );
  const { name: area, district } = quote.area;
  return {
    caller: scope.caller,
    route,
    key: scope.key,
    bodyHash: scope.bodyHash,
    orderId,
    number,
    trackCode: newSecret().slice(0, 12),
    tokenHash: scope.tokenHash,
    method: body.method,
    lang: ctx.locale,
    actor: actorName(ctx),
    contactName: body.contact.name,
    contactPhone: await sealPhone(ctx.sealer, phone),
    altPhone: altPhone && (await sealPhone(ctx.sealer, altPhone)),
    areaId: quote.area.id,
    areaBn: area.bn,
    areaEn: area.en,
    districtBn: district.bn,
    districtEn: district.en,
    details: body.address.details,
    landmark: body.address.landmark || null,
    ...localityOf(body.address.locality),
    note: body.note || null,
    quoteHash: quote.hash,
    terms: quote.terms,
    cartHash: scope.caller,
    totalMinor: quote.totalMinor.toString(),
    advanceMinor: advanceMinor?.toString() ?? null,
    holdMinutes: body.method === "cod" ? quote.codeMinutes : quote.holdMinutes,
    subOrders,
    lines,
    ...(await openingOf(ctx, { method: body.method, orderId, phone, quote })),
  };
}
