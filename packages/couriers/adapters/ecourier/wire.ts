import { z } from "zod";

const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const perhaps = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : String(value).trim() || null));

/** Most answers; which of these stand in one differs by call and by client (`couriers.md` 3.5). */
export const envelope = z.object({
  success: z.union([z.boolean(), z.string()]).optional(),
  response_code: z.union([z.string(), z.number()]).optional(),
  message: z.unknown().optional(),
  errors: z.unknown().optional(),
  ID: perhaps,
});
export type EcourierEnvelope = z.output<typeof envelope>;

/** A line of the track: words first, or a time first; nothing publishes which. */
const line = z.union([
  z.array(z.unknown()),
  z.object({ status: z.unknown().optional(), time: z.unknown().optional(), date: z.unknown().optional() }),
  z.string(),
]);
export const parcel = z.object({
  REFID: perhaps,
  ecr: perhaps,
  product_id: perhaps,
  status: z.union([z.array(line), z.string()]).optional(),
});
export type EcourierParcel = z.output<typeof parcel>;

export const tracked = z.object({
  query_data: z.union([z.array(parcel), parcel.transform((one) => [one]), z.string()]),
});

export const packages = z.array(z.object({ package_code: text, shipping_charge: z.unknown().optional() }));

const named = z.array(z.object({ name: text, value: text }));
/** A list stands alone, or under `message`. */
export const names = z.union([named, z.object({ message: named }).transform(({ message }) => message)]);

export const fraud = z.object({
  customer_status: perhaps,
  customer_message: z.union([z.array(z.string()), z.string()]).nullish(),
  message: z.union([z.array(z.string()), z.string()]).nullish(),
});
