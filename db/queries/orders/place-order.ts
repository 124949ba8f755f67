import type { PaymentMethod } from "@haat/core/payment-methods";
import type { SealedPhone } from "@haat/core/sealed-phone";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import type { KeptOrder } from "./find-placed-order.ts";

type PoishaText = string;

/** The argument of the SQL function `place_order`; amounts as digit strings. */
export type Placement = Readonly<{
  caller: string;
  route: string;
  key: string;
  bodyHash: string;
  orderId: string;
  number: string;
  trackCode: string;
  tokenHash: string;
  method: PaymentMethod;
  lang: string;
  actor: string;
  contactName: string;
  contactPhone: SealedPhone;
  altPhone: SealedPhone | null;
  areaId: string;
  areaBn: string;
  areaEn: string;
  districtBn: string;
  districtEn: string;
  details: string;
  landmark: string | null;
  /** The area below it as it was typed, and by what it is looked for in that thana. */
  locality: string | null;
  localityKeys: readonly string[];
  note: string | null;
  quoteHash: string;
  /** The version of the terms of sale that the buyer agreed to. */
  terms: string;
  cartHash: string;
  totalMinor: PoishaText;
  /** Paid ahead by wallet, the rest in cash at the door; null where one way pays for all. */
  advanceMinor: PoishaText | null;
  holdMinutes: number;
  subOrders: readonly Readonly<{
    id: string;
    vendorId: string;
    seq: number;
    deliveryMinor: PoishaText;
    advanceMinor: PoishaText | null;
    commissionBp: string;
    vatBp: string;
    zone: string;
    promiseDays: number;
    deliveryCode: string;
  }>[];
  lines: readonly Readonly<{
    id: string;
    reservationId: string;
    subOrderId: string;
    variantId: string;
    quantity: number;
    unitPriceMinor: PoishaText;
  }>[];
  attempt?: Readonly<{ id: string; invoice: string }>;
  code?: Readonly<{ id: string; hash: string; minutes: number }>;
  outbox: readonly Readonly<{
    aggregate: string;
    topic: "sms" | "mail" | "event";
    eventKey: string;
    payload: Readonly<Record<string, unknown>>;
  }>[];
}>;

/**
 * Places the order and reads it back in one round trip. A repeated key gives the first order again, `isReplay` set.
 * Refuses with `stock.insufficient`, `quote.changed`, `variant.not_for_sale` or `idempotency.key_reused`; then nothing happened.
 */
export async function placeOrder(
  db: Database,
  viewer: Viewer,
  placement: Placement,
): Promise<KeptOrder & { isReplay: boolean }> {
  const [row] = await db.ask<KeptOrder>(
    viewer,
    sql`select document, lang, body_hash as "bodyHash"
          from place_order(${JSON.stringify(placement)}::jsonb || jsonb_build_object('buyerId', haat_user()))`,
  );
  if (!row) throw new Error("a placed order was not told");
  return { ...row, isReplay: row.document.id !== placement.orderId };
}
