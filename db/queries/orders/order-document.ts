import type { PaymentMethod } from "@haat/core/payment-methods";
import type { AttemptState, OrderState, RefundState, SubOrderState } from "@haat/core/states";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { type OwnConfirmation, ownConfirmation } from "../confirmations/own.ts";
import type { Heard } from "../couriers/heard.ts";
import type { Parcel } from "../couriers/parcels.ts";
import type { Tries } from "../couriers/tries.ts";
import type { StoredPicture } from "../../schema/columns.ts";
import type { Viewer } from "../../viewer.ts";

type Words = Readonly<{ bn: string; en: string }>;
/** Poisha as text: JSON numbers are floats. */
type Poisha = string;
export type OrderStep = Readonly<{
  at: string;
  machine: "order" | "sub_order" | "attempt" | "refund";
  subjectId: string;
  from: string | null;
  to: string;
  actor: string;
  reason: string | null;
}>;

export type OrderDocument = Readonly<{
  id: string;
  number: string;
  trackCode: string;
  state: OrderState;
  method: PaymentMethod;
  placedAt: string;
  expiresAt: string | null;
  hasExpired: boolean;
  /** Phones are sealed; null once the buyer was erased. */
  contact: Readonly<{ name: string; phone: string | null; altPhone: string | null }>;
  area: Words;
  district: Words;
  details: string;
  landmark: string | null;
  locality: string | null;
  note: string | null;
  goods: Poisha;
  delivery: Poisha;
  total: Poisha;
  /** What is paid ahead by wallet where the rest is paid at the door. Not in an answer kept from before there was any. */
  advance?: Poisha | null;
  /** The version of the terms of sale that it was placed under. Not in an answer kept from before there was any. */
  terms?: string;
  subOrders: readonly SubOrderDocument[];
  payments: readonly Readonly<{
    id: string;
    method: PaymentMethod;
    state: AttemptState;
    amount: Poisha;
    /** What its wallet took, or the rider. Neither is in an answer kept from before there was any. */
    captured?: Poisha | null;
    capturedCurrency?: string;
    providerTrx: string | null;
    startedAt: string;
    /** Not in an answer kept from before there was any. */
    isUnsure?: boolean;
  }>[];
  refunds: readonly Readonly<{
    id: string;
    state: RefundState;
    amount: Poisha;
    /** What `amount` is in hundredths of. Not in an answer kept from before there was any but taka. */
    currency?: string;
    decidedAt: string;
    dueAt: string;
    trx: string | null;
    doneAt: string | null;
    bornOf: string;
  }>[];
  steps: readonly OrderStep[];
}>;

export type SubOrderDocument = Readonly<{
  id: string;
  seq: number;
  state: SubOrderState;
  vendorId: string;
  vendorSlug: string;
  vendorName: Words;
  goods: Poisha;
  delivery: Poisha;
  total: Poisha;
  /** To be paid in cash at this part's door; not in a kept answer of before. */
  atDoor?: Poisha;
  zone: "inside" | "outside";
  promisedBy: string | null;
  deliveryCode: string;
  parcel: Parcel | null;
  /** Read beside the order; not in a kept answer. */
  heard?: Heard | null;
  tries?: Tries | null;
  lines: readonly OrderLineDocument[];
}>;

export type OrderLineDocument = Readonly<{
  id: string;
  productSlug: string;
  title: Words;
  label: Words;
  picture: StoredPicture | null;
  quantity: number;
  /** An answer kept since before lines could be given back has none. */
  givenBack?: number;
  unitPrice: Poisha;
  total: Poisha;
}>;

/** Lines as JSON, for any statement that has a `sub_order s` in reach. */
export const linesJson = sql`sub_order_lines(s.id)`;

/** `canTake`: it is nobody's yet, and whoever reads it by its token has an account. */
export type SeenOrder = OrderDocument &
  Readonly<{
    /** `findOrderMark` of the same moment. */
    mark: string;
    canTake: boolean;
    confirmation: OwnConfirmation | null;
    /** What was kept of his advance for the way back; null: the way back costs him nothing (migration 0152). */
    wayBackKept: Poisha | null;
    /** What its buyer hands over for it; null: it was bought (migration 0182). */
    brings: Readonly<{
      orderId: string;
      number: string;
      title: Words;
      label: Words;
      quantity: number;
    }> | null;
    /** By part, of those that a courier has (migration 0156). */
    heard: Readonly<Record<string, Heard>> | null;
    /** Also by part (migration 0162). */
    tries: Readonly<Record<string, Tries>> | null;
  }>;

const seenOrder = (id: string) =>
  sql`select order_document(o.id) as document, o.buyer_id is null and haat_user() is not null as "canTake", way_back_kept(o.id)::text as "wayBackKept", heard_by_buyer(o.id) as heard, tries_of_order(o.id) as tries, brings_for(o.id) as brings,
        ${ownConfirmation} as confirmation
      from orders o where o.id = ${id}`;

/**
 * The whole order as one JSON value (migration 0014). Null when there is no such order, or row security does not show it to
 * this viewer: both answer alike.
 */
export async function findOrder(db: Database, viewer: Viewer, id: string): Promise<SeenOrder | null> {
  const [row] = await db.ask<{ document: OrderDocument } & Omit<SeenOrder, keyof OrderDocument>>(
    viewer,
    sql`select seen.*, left(md5(seen::text), 16) as mark from (${seenOrder(id)}) seen`,
  );
  if (!row) return null;
  const { document, ...beside } = row;
  return { ...document, ...beside };
}

/** How the order stands, in one short word: what its page would show has changed when this has. */
export async function findOrderMark(db: Database, viewer: Viewer, id: string): Promise<string | null> {
  const [row] = await db.ask<{ mark: string }>(
    viewer,
    sql`select left(md5(seen::text), 16) as mark from (${seenOrder(id)}) seen`,
  );
  return row?.mark ?? null;
}
