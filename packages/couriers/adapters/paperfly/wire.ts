import { z } from "zod";

const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const perhaps = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : String(value).trim() || null));

/** Every answer: `success` or `error`, and a code that is 200 where it went well. */
export const envelope = z.object({
  success: z.unknown().optional(),
  error: z.unknown().optional(),
  response_code: z.union([z.string(), z.number()]).optional(),
});

export const placed = z.object({
  tracking_number: text.pipe(z.string().min(1)),
  tracking_barcode: perhaps,
});

/** `couriers.md` 3.4: a mark per station, and beside it its time. */
export const stations = [
  "Pick",
  "inTransit",
  "ReceivedAtPoint",
  "PickedForDelivery",
  "Delivered",
  "Partial",
  "Returned",
] as const;
export type Station = (typeof stations)[number];
type Marks = Readonly<Record<Station | `${Station}Time` | "invNum", typeof perhaps>> &
  Readonly<{ receivedAmount: z.ZodUnknown }>;

const marks: Marks = {
  invNum: perhaps,
  receivedAmount: z.unknown(),
  ...(Object.fromEntries(
    stations.flatMap((name) => [
      [name, perhaps],
      [`${name}Time`, perhaps],
    ]),
  ) as Record<Station | `${Station}Time`, typeof perhaps>),
};
export const standing = z.object({ ...marks, tracking_number: perhaps });
export type PaperflyStanding = z.output<typeof standing>;
export const tracked = z.object({ trackingStatus: z.array(standing) });

/** Only `parcel.created` is shown as it really comes; of the others the fields are read where they stand. */
export const hookBody = z.object({
  event: text.pipe(z.string().min(1)),
  timestamp: z.string().nullish(),
  data: z.record(z.string(), z.unknown()).optional(),
});
export const hookData = z.object({
  order_number: perhaps,
  tracking_number: perhaps,
  merchant_order_reference: perhaps,
  merchantOrderReference: perhaps,
  invoice_number: perhaps,
  delivery_charge: z.unknown().optional(),
  cod_amount: perhaps,
  collected_amount: z.unknown().optional(),
  partial_amount: z.unknown().optional(),
  exchange_amount: perhaps,
  reason: perhaps,
  return_reason: perhaps,
  cancellation_reason: perhaps,
  remaining_items: perhaps,
  current_location: perhaps,
  point_name: perhaps,
});
export type PaperflyHook = z.output<typeof hookData>;
