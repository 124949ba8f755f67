import type { CartLineView, CartView } from "@haat/contract/cart";
import type { LocaleName } from "@haat/contract/values";
import type { CartGoods } from "@haat/db/queries/cart/cart-lines";
import type { CartDelivery, CheckedLine } from "../services/cart/read-cart.ts";
import { areaView, promisedBy } from "./delivery.ts";
import { moneyView, pictureView } from "./money.ts";

type ShownLine = Pick<
  CartGoods,
  "variantId" | "productSlug" | "title" | "label" | "picture" | "unitPriceMinor" | "available"
> &
  Readonly<{ quantity: number; trouble: CartLineView["trouble"] }>;

export const cartLineView = (line: ShownLine, locale: LocaleName): CartLineView => ({
  variantId: line.variantId,
  productSlug: line.productSlug,
  title: line.title[locale],
  label: line.label[locale],
  picture: pictureView(line.picture, line.title[locale]),
  quantity: line.quantity,
  available: line.available,
  unitPrice: moneyView(line.unitPriceMinor, locale),
  total: moneyView(line.unitPriceMinor * BigInt(line.quantity), locale),
  trouble: line.trouble,
});

const goodsOf = (lines: readonly CheckedLine[]): bigint =>
  lines.reduce((sum, { goods, quantity }) => sum + goods.unitPriceMinor * BigInt(quantity), 0n);

type ShownDelivery = CartDelivery & Readonly<{ now: Date }>;

/** Groups by vendor slug, lines in the order they were put in. */
export function cartView(
  lines: readonly CheckedLine[],
  locale: LocaleName,
  delivery: ShownDelivery | null = null,
): CartView {
  const byVendor = Map.groupBy(lines, ({ goods }) => goods.vendor.slug);
  const groups = [...byVendor]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([slug, own]) => {
      const vendor = own[0]?.goods.vendor;
      if (!vendor) return [];
      const carrying = delivery?.byVendor.get(vendor.id);
      return {
        vendor: { slug, name: vendor.name[locale], district: vendor.district[locale] },
        lines: own.map(({ goods, quantity, trouble }) =>
          cartLineView({ ...goods, quantity, trouble }, locale),
        ),
        goods: moneyView(goodsOf(own), locale),
        delivery:
          delivery && carrying
            ? {
                charge: moneyView(carrying.chargeMinor, locale),
                zone: carrying.zone,
                promisedBy: promisedBy(delivery.now, carrying.days),
              }
            : null,
      };
    });
  return {
    groups,
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    goods: moneyView(goodsOf(lines), locale),
    isOrderable: lines.length > 0 && lines.every(({ trouble }) => trouble === null),
    delivery: delivery && delivery.byVendor.size === byVendor.size ? sumOf(lines, delivery, locale) : null,
  };
}

function sumOf(lines: readonly CheckedLine[], delivery: ShownDelivery, locale: LocaleName) {
  const charge = [...delivery.byVendor.values()].reduce((sum, { chargeMinor }) => sum + chargeMinor, 0n);
  return {
    area: areaView(delivery.area, locale),
    charge: moneyView(charge, locale),
    total: moneyView(goodsOf(lines) + charge, locale),
  };
}
