import type { MarketEvent } from "./event.ts";

/** What one event did to one product on one day: reports only add these up. */
export type ProductFact = Readonly<{
  _id: string;
  day: string;
  productId: string;
  vendorId: string;
  views: number;
  carts: number;
  orders: number;
  units: number;
  revenueMinor: bigint;
}>;

const nothing = { views: 0, carts: 0, orders: 0, units: 0, revenueMinor: 0n };

export function productFacts(event: MarketEvent): readonly ProductFact[] {
  const { id, day } = event;
  switch (event.kind) {
    case "product_viewed": {
      const { productId, vendorId } = event;
      return [{ ...nothing, _id: `${id}:${productId}`, day, productId, vendorId, views: 1 }];
    }
    case "cart_line_set": {
      const { productId, vendorId, quantity, session } = event;
      // One cart counts once a day however often its quantity is changed, so its name is made of cart, product and day.
      const _id = `cart:${day}:${session ?? id}:${productId}`;
      return quantity === 0 ? [] : [{ ...nothing, _id, day, productId, vendorId, carts: 1 }];
    }
    case "order_placed":
      return orderFacts(event);
    case "searched":
    case "payment_captured":
    case "order_confirmed":
    case "sub_order_delivered":
      return [];
  }
}

/** Two variants of one product are one order of it. */
function orderFacts({
  id,
  day,
  lines,
}: Extract<MarketEvent, { kind: "order_placed" }>): readonly ProductFact[] {
  const facts = new Map<string, ProductFact>();
  for (const { productId, vendorId, quantity, amountMinor } of lines) {
    const { units, revenueMinor } = facts.get(productId) ?? nothing;
    const summed = { orders: 1, units: units + quantity, revenueMinor: revenueMinor + amountMinor };
    facts.set(productId, { ...nothing, _id: `${id}:${productId}`, day, productId, vendorId, ...summed });
  }
  return [...facts.values()];
}
