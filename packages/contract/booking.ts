import { bookingStates, cancelStates, notAsked } from "@haat/core/booking-states";
import { shipmentStates } from "@haat/core/shipments";
import { z } from "zod";
import { CourierField } from "./courier.ts";
import { idField, Instant } from "./values.ts";

/** Why a courier would not take a parcel, as far as the shop or somebody else can mend it. */
export const bookingFaults = [
  "name",
  "phone",
  "address",
  "place",
  "unplaced",
  "moved",
  "unserved",
  "weight",
  "amount",
  "store",
  "unavailable",
  "absent",
  "none",
  "withdrawn",
  "other",
] as const;

/** What became of the last thing that a shop asked a courier for. No sum is in it. */
export const BookingView = z
  .object({
    reference: z.string().describe("Ours: on the label, and never used again"),
    courier: CourierField,
    state: z
      .enum(bookingStates)
      .describe(
        "unknown: the courier may have it; he is asked, and it is booked with nobody else until then",
      ),
    askedAt: Instant,
    isSeen: z.boolean().describe("The courier says that he has it, and not yet under which number"),
    number: z.string().nullable().describe("The courier's own, once he has told it"),
    parcel: z.enum(shipmentStates).nullable().describe("Where that parcel is; void: it was called off"),
    fault: z.enum(bookingFaults).nullable().describe("Why he would not take it"),
    said: z.string().nullable().describe("In his own words"),
    cancel: z.enum(cancelStates).nullable().describe("What became of the wish to call it off"),
  })
  .meta({ id: "Booking" });
export type BookingView = z.infer<typeof BookingView>;

export const BookBody = z
  .object({
    courier: CourierField,
    parts: z.array(idField("subOrder")).min(1).max(50).describe("Packed parts of the shop, each once"),
  })
  .strict()
  .meta({
    id: "BookBody",
    example: { courier: "pathao", parts: ["sub_01k0h3m8p2c4v6x8z0abcdefgh"] },
  });
export type BookBody = z.infer<typeof BookBody>;

export const BookedParts = z
  .object({
    items: z.array(
      z.object({
        part: idField("subOrder"),
        refused: z
          .enum(notAsked)
          .nullable()
          .describe("Why nothing was asked for it; null: its courier is asked"),
        booking: BookingView.nullable(),
      }),
    ),
  })
  .meta({ id: "BookedParts" });
export type BookedParts = z.infer<typeof BookedParts>;
