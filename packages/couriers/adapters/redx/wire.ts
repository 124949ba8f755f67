import { z } from "zod";

/** Names and numbers of RedX's come as either. */
const word = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const perhaps = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : String(value).trim() || null));

/** `couriers.md` 3.3; a name alone is all that a booking is told. */
export const booked = z.object({ tracking_id: word.pipe(z.string().min(1)) });

export const parcelInfo = z.object({
  parcel: z.object({
    tracking_id: word,
    merchant_invoice_id: perhaps,
    charge: z.unknown().optional(),
    status: word,
    delivery_type: perhaps,
  }),
});
export type RedxParcel = z.output<typeof parcelInfo>["parcel"];

/** What RedX writes for people: kept to the letter. */
const sentence = z.string().nullish();

export const trackLines = z.object({
  tracking: z.array(z.object({ message_en: sentence, message_bn: sentence, time: perhaps })),
});
export type RedxLine = z.output<typeof trackLines>["tracking"][number];

export const hookBody = z.object({
  tracking_number: word.pipe(z.string().min(1)),
  timestamp: perhaps,
  status: word.pipe(z.string().min(1)),
  message_en: sentence,
  message_bn: sentence,
  invoice_number: perhaps,
  delivery_type: perhaps,
});
export type RedxHook = z.output<typeof hookBody>;

export const updated = z.object({ success: z.boolean(), message: z.string().optional() });
export const storeInfo = z.object({ pickup_store: z.object({ area_id: word }) });
export const charges = z.object({
  deliveryCharge: z.unknown().optional(),
  codCharge: z.unknown().optional(),
});
export const areaList = z.object({
  areas: z.array(z.object({ id: word, name: word, post_code: perhaps, division_name: perhaps })),
});
