import { dhakaDay } from "@haat/core/clock";
import type { Id } from "@haat/core/ids";

export type OrderedLine = Readonly<{
  productId: Id<"product">;
  vendorId: Id<"vendor">;
  quantity: number;
  amountMinor: bigint;
}>;

/** What happened. Ids and counts only: who it was, where he lives and what he typed about himself are not our business. */
export type Fact =
  | Readonly<{ kind: "product_viewed"; productId: Id<"product">; vendorId: Id<"vendor"> }>
  | Readonly<{ kind: "searched"; query: string | null; results: number }>
  | Readonly<{
      kind: "cart_line_set";
      productId: Id<"product">;
      vendorId: Id<"vendor">;
      variantId: Id<"variant">;
      quantity: number;
    }>
  | Readonly<{ kind: "order_placed"; orderId: Id<"order">; lines: readonly OrderedLine[] }>
  | Readonly<{ kind: "payment_captured"; orderId: Id<"order">; amountMinor: bigint }>
  | Readonly<{ kind: "order_confirmed"; orderId: Id<"order"> }>
  | Readonly<{
      kind: "sub_order_delivered";
      orderId: Id<"order">;
      subOrderId: Id<"subOrder">;
      vendorId: Id<"vendor">;
    }>;

export type Told = Readonly<{
  /** Names the event for good: telling it again changes nothing. `newId("event", now)`, or made from the order's id. */
  id: string;
  at: Date;
  /** The Dhaka day of `at`, kept so that no report depends on a server's time zones. */
  day: string;
  /** SHA-256 of the visitor's cookie; null when there was none. */
  session: string | null;
}>;

export type MarketEvent = Told & Fact;

export const marketEvent = (told: Omit<Told, "day">, fact: Fact): MarketEvent => ({
  ...told,
  day: dhakaDay(told.at),
  ...fact,
});
