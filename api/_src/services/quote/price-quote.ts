import type { CartLine } from "@haat/carts/port";
import type { PaymentMethodName } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";
import { hashSecret } from "@haat/core/ids";
import { termsNow } from "@haat/core/terms/now";
import type { CartGoods } from "@haat/db/queries/cart/cart-lines";
import { type QuoteFacts, readQuoteFacts } from "@haat/db/queries/cart/quote-facts";
import type { Ctx } from "../../context.ts";
import { advanceRuleOf } from "./advance-rule.ts";
import { chargeOf, numberOf, promiseDaysOf } from "./carrying.ts";
import { refuseTrouble } from "../cart/line-trouble.ts";
import { advanceOf } from "@haat/core/advance";
import type { PricedQuote, QuotedGroup, QuotedLine } from "./priced-quote.ts";

type Wish = Readonly<{ areaId: string; method: PaymentMethodName }>;
type Wanted = Readonly<{ quantity: number; goods: CartGoods }>;

/** The visitor's cart at today's prices and charges for one destination. Refuses a cart that cannot be ordered as it is. */
export async function priceQuote(ctx: Ctx, { areaId, method }: Wish): Promise<PricedQuote> {
  const lines = ctx.tokens.cart ? (await ctx.carts.read(ctx.tokens.cart)).lines : [];
  if (lines.length === 0) throw new DomainError("cart.empty");
  const facts = await readQuoteFacts(ctx.db, { variantIds: lines.map(({ variantId }) => variantId), areaId });
  if (!facts.area) throw new DomainError("area.not_found");
  const wanted = wantedOf(lines, facts);
  if (wanted.length === 0) throw new DomainError("cart.empty");
  for (const { goods, quantity } of wanted) refuseTrouble(goods, quantity, ctx.locale);

  const groups = groupsOf(wanted, facts);
  const goodsMinor = groups.reduce((sum, group) => sum + group.goodsMinor, 0n);
  const deliveryMinor = groups.reduce((sum, group) => sum + group.deliveryMinor, 0n);
  const totalMinor = goodsMinor + deliveryMinor;
  const rule = advanceRuleOf(facts.settings);
  const advanceMinor = advanceOf(rule, { deliveryMinor, totalMinor });
  const bearsReturn = advanceMinor !== null && facts.settings["return_bearer"] === "buyer";
  return {
    hash: await hashSecret(canonicalText({ areaId, method }, groups, { advanceMinor, bearsReturn })),
    terms: termsNow,
    method,
    area: facts.area,
    groups,
    goodsMinor,
    deliveryMinor,
    totalMinor,
    advanceMinor,
    bearsReturn,
    needsAdvance: rule.mode === "require" && advanceMinor !== null,
    holdMinutes: numberOf(facts, "hold_minutes") ?? 15,
    codeMinutes: numberOf(facts, "cod_code_minutes") ?? 30,
  };
}

/** A variant the database never heard of cannot be shown in the cart, so it is no part of the quote either. */
const wantedOf = (lines: readonly CartLine[], { goods }: QuoteFacts): Wanted[] =>
  lines.flatMap(({ variantId, quantity }) => {
    const found = goods.get(variantId);
    return found ? [{ quantity, goods: found }] : [];
  });

function groupsOf(wanted: readonly Wanted[], facts: QuoteFacts): QuotedGroup[] {
  const { terms } = facts;
  const byVendor = Map.groupBy(wanted, ({ goods }) => goods.vendor.id);
  const groups = [...byVendor].map(([vendorId, parts]): QuotedGroup => {
    const vendor = parts[0]?.goods.vendor;
    const rates = terms.get(vendorId);
    // No rate in force is a fault of the market's settings, not of the buyer's.
    if (!vendor || !rates) throw new DomainError("service.unavailable");
    const lines = parts.map(lineOf);
    return {
      vendorId,
      vendorSlug: vendor.slug,
      vendorName: vendor.name,
      district: vendor.district,
      lines,
      goodsMinor: lines.reduce((sum, line) => sum + line.unitPriceMinor * BigInt(line.quantity), 0n),
      deliveryMinor: chargeOf(rates, lines),
      zone: rates.zone,
      promiseDays: promiseDaysOf(facts, rates.zone),
      commissionBp: rates.commissionBp,
      vatBp: rates.vatBp,
    };
  });
  return groups.toSorted((a, b) => (a.vendorSlug < b.vendorSlug ? -1 : 1));
}

const lineOf = ({ quantity, goods: { vendor, ...goods } }: Wanted): QuotedLine => ({
  ...goods,
  vendorId: vendor.id,
  quantity,
});

/** What the buyer agrees to, in an order of its own: the same offer has the same text. */
function canonicalText(
  { areaId, method }: Wish,
  groups: readonly QuotedGroup[],
  { advanceMinor, bearsReturn }: Pick<PricedQuote, "advanceMinor" | "bearsReturn">,
): string {
  const offer = groups.map(({ vendorId, zone, promiseDays, deliveryMinor, lines }) => [
    vendorId,
    zone,
    promiseDays,
    deliveryMinor.toString(),
    lines
      .map(({ variantId, quantity, unitPriceMinor }) => [variantId, quantity, unitPriceMinor.toString()])
      .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
  ]);
  return JSON.stringify([
    "quote/4",
    areaId,
    method,
    offer,
    advanceMinor?.toString() ?? null,
    bearsReturn,
    termsNow,
  ]);
}
