import { cancelStates } from "@haat/core/booking-states";
import { z } from "zod";
import { CourierField } from "./courier.ts";
import { CursorField, idField, Instant, page, staffText } from "./values.ts";

/** `doubt`: nobody knows whether the courier has it. `to_call_off`: it is not to go, and only a person can tell him, or he made it after it was taken for none. `unplaced`: its place has no name of his. */
export const bookingViews = ["doubt", "to_call_off", "unplaced"] as const;
export const BookingFilter = z.object({
  view: z.enum(bookingViews).optional().describe("`doubt` unless it is named"),
  cursor: CursorField.optional(),
});

export const BookingRowView = z
  .object({
    id: idField("booking"),
    orderId: idField("order"),
    number: z.string(),
    shop: z.string(),
    courier: CourierField,
    reference: z.string().describe("Ours: on the label, and never used again"),
    consignment: z.string().nullable().describe("The courier's own number"),
    area: z.string(),
    since: Instant,
    tries: z.number().int().describe("How often the courier was asked whether he has it"),
    isSeen: z.boolean().describe("He says that he has it, and not under which number"),
    canAsk: z.boolean().describe("He can be asked by our number"),
    none: z
      .object({ by: z.string(), isMine: z.boolean(), reason: z.string(), at: Instant })
      .nullable()
      .describe("Who says that he has none; somebody else has to agree"),
    cancel: z.enum(cancelStates).nullable(),
    surfaced: z
      .object({ courier: CourierField.nullable(), number: z.string().nullable() })
      .nullable()
      .describe(
        "He made it after it was taken for none; with whom, and under which number, the part goes now",
      ),
  })
  .meta({ id: "BookingRow" });
export type BookingRowView = z.infer<typeof BookingRowView>;
export const BookingPage = page(BookingRowView).meta({ id: "BookingPage" });
export type BookingPage = z.infer<typeof BookingPage>;

const reason = staffText(5, 300);
/** `ask`: the courier, now. `number`: he has it, under this one. `none`: he has none; two must say so. `called_off`: he was told, and agrees. */
export const BookingActBody = z
  .discriminatedUnion("act", [
    z.object({ act: z.literal("ask") }).strict(),
    z.object({ act: z.literal("number"), consignment: z.string().trim().min(3).max(60), reason }).strict(),
    z.object({ act: z.literal("none"), reason }).strict(),
    z.object({ act: z.literal("called_off"), reason }).strict(),
  ])
  .meta({ id: "BookingActBody", example: { act: "none", reason: "পোর্টালে খুঁজে পাওয়া যায়নি" } });
export type BookingActBody = z.infer<typeof BookingActBody>;

export const bookingOutcomes = ["still_unknown", "booked", "free", "second", "called_off"] as const;
export const BookingActed = z
  .object({
    id: idField("booking"),
    now: z
      .enum(bookingOutcomes)
      .describe(
        "free: its shop may book again; second: another has to say so too; still_unknown: in doubt as before",
      ),
  })
  .meta({ id: "BookingActed" });
export type BookingActed = z.infer<typeof BookingActed>;
