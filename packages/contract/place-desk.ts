import { z } from "zod";
import { CourierField } from "./courier.ts";
import { CursorField, Instant, page, staffText, typedText } from "./values.ts";

export const placeStates = ["drifted", "open", "none", "sure"] as const;
/** `drifted`: the courier has renamed or dropped it, or serves it otherwise than before. `open`: several could be meant. `none`: he lists nothing like it. */
export const PlaceFilter = z.object({
  courier: CourierField,
  state: z.enum(placeStates).optional().describe("`open` unless it is named"),
  cursor: CursorField.optional(),
});

const geoId = z.string().regex(/^(?:dis|upa|tha|are)-[a-z0-9-]{1,60}$/);
export const PlaceParams = z.object({ courier: CourierField, geoId });

export const PlaceRowView = z
  .object({
    courier: CourierField,
    geoId,
    name: z.string().describe("Ours, with what it lies in"),
    state: z.enum(placeStates),
    theirs: z.string().nullable().describe("The courier's spelling, the widest first"),
    confidence: z.number().int().describe("Of a hundred"),
    foundBy: z.enum(["none", "name", "sound", "hand"]),
    drift: z.enum(["gone", "renamed"]).nullable(),
    setBy: z.string().nullable(),
    delivers: z.boolean().nullable().describe("Whether he brings to the door there; null: he does not say"),
    fetches: z.boolean().nullable().describe("Whether he fetches there; null: he does not say"),
    hasServiceChanged: z.boolean().describe("Otherwise than when somebody looked at it last"),
    checkedAt: Instant.nullable(),
    wanted: z.number().int().describe("Bookings of the last month that were not made for want of it"),
  })
  .meta({ id: "CourierPlaceRow" });
export type PlaceRowView = z.infer<typeof PlaceRowView>;
export const PlacePage = page(PlaceRowView).meta({ id: "CourierPlacePage" });
export type PlacePage = z.infer<typeof PlacePage>;

export const PlaceDetailView = z
  .object({
    place: PlaceRowView,
    isSpelled: z.boolean().describe("The courier lists nothing: people teach his spelling"),
    options: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .describe("Of his list, in the same district first"),
    history: z.array(
      z.object({
        at: Instant,
        actor: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "CourierPlace" });
export type PlaceDetailView = z.infer<typeof PlaceDetailView>;

const reason = staffText(5, 300);
const spelling = typedText(2, 100);
export const PlaceActBody = z
  .discriminatedUnion("act", [
    z.object({ act: z.literal("choose"), placeId: z.string().min(1).max(300), reason }).strict(),
    z.object({ act: z.literal("spell"), district: spelling, thana: spelling, reason }).strict(),
    z.object({ act: z.literal("undo"), reason }).strict(),
    z.object({ act: z.literal("see"), reason }).strict(),
  ])
  .meta({
    id: "CourierPlaceActBody",
    example: { act: "choose", placeId: "72", reason: "কুরিয়ারের তালিকায় মিলিয়ে দেখা" },
  });
export type PlaceActBody = z.infer<typeof PlaceActBody>;
