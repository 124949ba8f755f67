import { couriers } from "@haat/core/couriers";
import { shipmentStates } from "@haat/core/shipments";
import { z } from "zod";
import { idField, Instant, typedText } from "./values.ts";

export const CourierField = z.enum(couriers);

/** Where a parcel is by the courier's word. */
const said = {
  courier: CourierField,
  handedAt: Instant,
  state: z.enum(shipmentStates).nullable().describe("What the courier said last; null: nothing yet"),
  stateAt: Instant.nullable(),
};
export const TrackedParcelView = z.object(said).meta({ id: "TrackedParcel" });
export type TrackedParcelView = z.infer<typeof TrackedParcelView>;
export const ParcelView = z
  .object({ ...said, number: z.string().describe("The courier's own number") })
  .meta({ id: "Parcel" });
export type ParcelView = z.infer<typeof ParcelView>;
export const HeardView = z
  .object({
    pending: z
      .enum([...shipmentStates, "unknown"])
      .nullable()
      .describe("What the courier said last and has yet to confirm: nothing goes by it"),
    words: z.string().nullable().describe("His own Bangla sentence, phones masked"),
    invoiced: z
      .object({ number: z.string().nullable(), at: Instant })
      .optional()
      .describe("The payment that he says it is part of: told to its shop and to staff alone"),
  })
  .meta({ id: "CourierHeard" });
export type HeardView = z.infer<typeof HeardView>;

/** Without a consignment the shop delivers itself. */
export const HandOverBody = z
  .object({
    consignment: z
      .object({
        courier: CourierField,
        number: z.string().min(1).max(60).describe("The courier's own number, in either digit script"),
      })
      .strict()
      .optional(),
  })
  .strict()
  .meta({ id: "HandOverBody", example: {} });
export type HandOverBody = z.infer<typeof HandOverBody>;

export const TakeBackBody = z
  .object({
    lines: z
      .array(z.object({ id: idField("line"), whole: z.int().min(0).max(9999) }).strict())
      .max(200)
      .describe("Whole pieces of each line; a line that is not named came back with nothing whole"),
  })
  .strict()
  .meta({
    id: "TakeBackBody",
    example: { lines: [{ id: "lin_01k0h3m8p2c4v6x8z0abcdefgh", whole: 1 }] },
  });
export type TakeBackBody = z.infer<typeof TakeBackBody>;

/** Why a shop did not deliver what it carried itself; `lost`: on its way, and the shop has nothing back. */
export const undeliveredReasons = ["not_home", "refused", "lost", "other"] as const;
export const UndeliveredBody = z
  .object({
    reason: z.enum(undeliveredReasons),
    lines: TakeBackBody.shape.lines,
    note: typedText(0, 200).optional(),
  })
  .strict()
  .refine(({ reason, lines }) => reason !== "lost" || lines.every(({ whole }) => whole === 0), {
    path: ["lines"],
    message: "Nothing of what is lost came back",
  })
  .meta({
    id: "UndeliveredBody",
    example: { reason: "refused", lines: [{ id: "lin_01k0h3m8p2c4v6x8z0abcdefgh", whole: 1 }] },
  });
export type UndeliveredBody = z.infer<typeof UndeliveredBody>;

export const CourierEventBody = z
  .object({
    consignment: z.string().min(1).max(60).describe("The courier's own number of the parcel"),
    eventId: z
      .string()
      .regex(/^[\w.:-]{1,100}$/)
      .describe("The courier's own id of the event, or a hash of it; the same one again is taken once"),
    kind: z.enum(shipmentStates),
    at: z.iso.datetime({ offset: true }).describe("When it happened, with its offset"),
  })
  .strict()
  .meta({
    id: "CourierEventBody",
    example: {
      consignment: "DL211126VS8TTJ",
      eventId: "evt-20261121-0001",
      kind: "picked_up",
      at: "2026-11-21T15:30:00+06:00",
    },
  });
export type CourierEventBody = z.infer<typeof CourierEventBody>;

export const CourierEventTaken = z
  .object({ taken: z.enum(["now", "earlier"]) })
  .meta({ id: "CourierEventTaken" });
export type CourierEventTaken = z.infer<typeof CourierEventTaken>;

export const CourierKeyView = z
  .object({
    id: idField("courierKey"),
    courier: CourierField,
    label: z.string(),
    tail: z.string().describe("The last four letters of the key"),
    madeBy: z.string(),
    madeAt: Instant,
    lastUsedOn: z.iso.date().nullable().describe("A day in Dhaka"),
    endedBy: z.string().nullable(),
    endedAt: Instant.nullable(),
  })
  .meta({ id: "CourierKey" });
export type CourierKeyView = z.infer<typeof CourierKeyView>;
export const CourierKeyList = z
  .object({ items: z.array(CourierKeyView), mayMake: z.array(CourierField).describe("Who has a place free") })
  .meta({ id: "CourierKeyList" });
export type CourierKeyList = z.infer<typeof CourierKeyList>;

export const CourierKeyBody = z
  .object({ courier: CourierField, label: typedText(2, 60) })
  .strict()
  .meta({ id: "CourierKeyBody", example: { courier: "pathao", label: "Pathao production" } });
export type CourierKeyBody = z.infer<typeof CourierKeyBody>;

export const NewCourierKey = z
  .object({ key: CourierKeyView, secret: z.string().describe("Told this once and kept nowhere") })
  .meta({ id: "NewCourierKey" });
export type NewCourierKey = z.infer<typeof NewCourierKey>;
