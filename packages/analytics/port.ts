import type { MarketEvent } from "./event.ts";

/** The edge side: best effort, never throws, never holds up a page for longer than 250 ms. */
export interface EventSink {
  record(events: readonly MarketEvent[]): Promise<void>;
}

export type FunnelQuery = Readonly<{
  vendorId?: string;
  productIds?: readonly string[];
  /** Dhaka days, both included: `2026-11-01`. */
  fromDay: string;
  toDay: string;
  /** Only so many products by name, those that sold best and then were looked at most; the others together, without one. */
  most?: number;
}>;

export type FunnelRow = Readonly<{
  /** Null: all products beyond `most`. */
  productId: string | null;
  day: string;
  /** Times the product page was shown. */
  views: number;
  /** Carts it was put into, each counted once a day. */
  carts: number;
  /** Orders placed with it, its units in them and their price, whatever became of them later. */
  orders: number;
  units: number;
  revenueMinor: bigint;
}>;

/** The Node side. Throws `report.unavailable` when the database does not answer; the events then wait where they are. */
export interface AnalyticsStore {
  /** Idempotent: an event that is told twice counts once. */
  store(events: readonly MarketEvent[]): Promise<void>;
  /** Sorted by day, then product; days on which nothing happened have no row. */
  funnel(query: FunnelQuery): Promise<readonly FunnelRow[]>;
}
