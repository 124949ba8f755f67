import { dhakaDay } from "@haat/core/clock";
import { foldDigits } from "@haat/core/digits";
import { idPattern, type Id, type IdKind } from "@haat/core/ids";
import { storedText } from "@haat/core/text";
import { z } from "zod";
import type { MarketEvent } from "./event.ts";

/** What was searched for, unless it could be somebody's number or address: then it is nobody's business, ours included. */
export function searchText(typed: string): string | null {
  const text = storedText(typed).replace(/\s+/g, " ");
  const digits = foldDigits(text.normalize("NFKC")).match(/\p{Nd}/gu)?.length ?? 0;
  return text === "" || digits >= 7 || text.includes("@") ? null : Array.from(text).slice(0, 60).join("");
}

const id = <Kind extends IdKind>(kind: Kind) =>
  z.custom<Id<Kind>>((value) => typeof value === "string" && idPattern(kind).test(value));
const count = z.int().min(0).max(1_000_000);
const minor = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

/** An id of ours, perhaps with what happened to it: `evt_…`, `ord_…:order_placed`. */
const name = z.string().regex(/^[a-z]{3}_[0-9a-z]{26}(:[a-z_]{1,40})*$/);
const told = {
  id: name,
  at: z.iso.datetime().transform((at) => new Date(at)),
  session: z.hex().length(64).nullable(),
};
const orderedLine = z.object({
  productId: id("product"),
  vendorId: id("vendor"),
  quantity: count,
  amountMinor: minor,
});

/** Only what is named here is read: an event cannot carry a phone number through, whoever put it in. */
const wireEvent = z.discriminatedUnion("kind", [
  z.object({ ...told, kind: z.literal("product_viewed"), productId: id("product"), vendorId: id("vendor") }),
  z.object({
    ...told,
    kind: z.literal("searched"),
    query: z.string().transform(searchText).nullable(),
    results: count,
  }),
  z.object({
    ...told,
    kind: z.literal("cart_line_set"),
    productId: id("product"),
    vendorId: id("vendor"),
    variantId: id("variant"),
    quantity: count,
  }),
  z.object({
    ...told,
    kind: z.literal("order_placed"),
    orderId: id("order"),
    lines: z.array(orderedLine).max(1_000),
  }),
  z.object({ ...told, kind: z.literal("payment_captured"), orderId: id("order"), amountMinor: minor }),
  z.object({ ...told, kind: z.literal("order_confirmed"), orderId: id("order") }),
  z.object({
    ...told,
    kind: z.literal("sub_order_delivered"),
    orderId: id("order"),
    subOrderId: id("subOrder"),
    vendorId: id("vendor"),
  }),
]);

/** From a stream entry or an outbox row; null when it is no event. The day is worked out anew, never believed. */
export function readEvent(wire: unknown): MarketEvent | null {
  const read = wireEvent.safeParse(wire);
  return read.success ? { ...read.data, day: dhakaDay(read.data.at) } : null;
}

export function readEventText(text: string): MarketEvent | null {
  try {
    return readEvent(JSON.parse(text));
  } catch {
    return null;
  }
}

/** For a stream entry or a `jsonb` column: amounts as text, times as ISO 8601. */
export const writeEvent = (event: MarketEvent): string =>
  JSON.stringify(event, (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value));

/** The event with everything left out that an event may not carry; null when nothing sound remains. */
export const soundEvent = (event: MarketEvent): MarketEvent | null => readEventText(writeEvent(event));
