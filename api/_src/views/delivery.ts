import type { DeliveryView, DestinationView } from "@haat/contract/delivery";
import type { LocaleName } from "@haat/contract/values";
import type { QuoteFacts } from "@haat/db/queries/cart/quote-facts";
import type { PieceDelivery } from "../services/quote/piece-delivery.ts";
import { moneyView } from "./money.ts";

const dayMs = 86_400_000;

/** The latest day, if it is ordered now. */
export const promisedBy = (now: Date, days: number): string =>
  new Date(now.getTime() + days * dayMs).toISOString();

export const areaView = (
  { id, name, district }: NonNullable<QuoteFacts["area"]>,
  locale: LocaleName,
): DestinationView => ({ id, name: name[locale], district: district[locale] });

export const deliveryView = (
  { area, carrying, pieces, needsAdvance }: PieceDelivery,
  locale: LocaleName,
  now: Date,
): DeliveryView => ({
  area: areaView(area, locale),
  zone: carrying.zone,
  days: carrying.days,
  promisedBy: promisedBy(now, carrying.days),
  pieces: pieces.map(({ variantId, chargeMinor, totalMinor, aheadMinor }) => ({
    variantId,
    charge: moneyView(chargeMinor, locale),
    total: moneyView(totalMinor, locale),
    ahead: aheadMinor === null ? null : moneyView(aheadMinor, locale),
  })),
  cash: needsAdvance ? "after_advance" : "open",
});
