import { advanceOf } from "@haat/core/advance";
import { DomainError } from "@haat/core/errors";
import { publishedVariants, readQuoteFacts, type QuoteFacts } from "@haat/db/queries/cart/quote-facts";
import type { Ctx } from "../../context.ts";
import { advanceRuleOf } from "./advance-rule.ts";
import { type Carrying, carryingOf } from "./carrying.ts";

type Piece = Readonly<{
  variantId: string;
  chargeMinor: bigint;
  totalMinor: bigint;
  aheadMinor: bigint | null;
}>;
export type PieceDelivery = Readonly<{
  area: NonNullable<QuoteFacts["area"]>;
  carrying: Pick<Carrying, "zone" | "days">;
  pieces: readonly Piece[];
  needsAdvance: boolean;
}>;

/** What one piece of each of a product's variants costs delivered: the very sums of a quote, before there is a cart. One round trip. */
export async function readPieceDelivery(
  { db }: Ctx,
  { slug, areaId }: Readonly<{ slug: string; areaId: string }>,
): Promise<PieceDelivery> {
  const facts = await readQuoteFacts(db, { variantIds: publishedVariants(slug), areaId });
  if (!facts.area) throw new DomainError("area.not_found");
  const rule = advanceRuleOf(facts.settings);
  let carrying: Carrying | null = null;
  const pieces: Piece[] = [];
  for (const { variantId, vendor, weightGrams, unitPriceMinor } of facts.goods.values()) {
    const own = carryingOf(facts, vendor.id, [{ weightGrams, quantity: 1 }]);
    if (!own) throw new DomainError("service.unavailable");
    carrying = own;
    const totalMinor = unitPriceMinor + own.chargeMinor;
    const aheadMinor = advanceOf(rule, { deliveryMinor: own.chargeMinor, totalMinor });
    pieces.push({ variantId, chargeMinor: own.chargeMinor, totalMinor, aheadMinor });
  }
  if (!carrying) throw new DomainError("product.not_found");
  const needsAdvance = rule.mode === "require" && pieces.some(({ aheadMinor }) => aheadMinor !== null);
  return { area: facts.area, carrying, pieces, needsAdvance };
}
