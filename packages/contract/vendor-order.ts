import { unservedWhys } from "@haat/core/booking-states";
import { shopWords } from "@haat/core/parcel-reports";
import { subOrderStates } from "@haat/core/states";
import { z } from "zod";
import { BookingView } from "./booking.ts";
import { CourierField, HeardView, ParcelView } from "./courier.ts";
import { TriesView } from "./another-try.ts";
import { ShopConfirmationView } from "./confirmation.ts";
import { OrderLineView, TimelineStep } from "./order.ts";
import { OwnDeliveryView } from "./own-delivery.ts";
import {
  CursorField,
  idField,
  Instant,
  MoneyView,
  page,
  PaymentMethodField,
  PictureView,
  typedText,
} from "./values.ts";

export const vendorOrderTabs = [
  "late",
  "new",
  "preparing",
  "on_the_way",
  "delivered",
  "cancelled",
  "all",
] as const;
export const VendorOrderFilter = z.object({
  tab: z.enum(vendorOrderTabs).optional(),
  cursor: CursorField.optional(),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});
export type VendorOrderFilter = z.infer<typeof VendorOrderFilter>;

/** What somebody who packs needs of an order in a list. */
export const PackingOrderCard = z
  .object({
    id: idField("subOrder"),
    number: z.string(),
    state: z.enum(subOrderStates),
    placedAt: Instant,
    handoverBy: Instant.nullable(),
    units: z.number().int(),
    area: z.string(),
    picture: PictureView.nullable(),
    title: z.string().describe("The first line's title"),
    booking: BookingView.nullable().describe("What was last asked of a courier; null: nothing"),
    late: z
      .object({
        why: z.enum(["hand_over", "attempt", "held", "own_attempt", "promise"]),
        since: Instant,
        until: Instant.nullable().describe("Of a failed try: until when another may be asked for"),
      })
      .nullable()
      .describe("Which clock has run out: the shop's 48 hours, a rider's try, the promised day; null: none"),
  })
  .meta({ id: "PackingOrderCard" });
export type PackingOrderCard = z.infer<typeof PackingOrderCard>;
export const VendorOrderCard = PackingOrderCard.extend({
  method: PaymentMethodField,
  total: MoneyView,
  cashToCollect: MoneyView,
}).meta({ id: "VendorOrderCard" });
export type VendorOrderCard = z.infer<typeof VendorOrderCard>;

const counts = z.record(z.enum(vendorOrderTabs), z.number().int());
const bookable = z.array(CourierField).describe("Who may be asked to carry what is packed; empty: nobody");
export const PackingOrderPage = page(PackingOrderCard)
  .extend({ sees: z.literal("packing"), counts, bookable })
  .meta({ id: "PackingOrderPage" });
export const FullOrderPage = page(VendorOrderCard)
  .extend({ sees: z.literal("all"), counts, bookable })
  .meta({ id: "FullOrderPage" });
/** A packer's page has no money in it. */
export const VendorOrderPage = z
  .discriminatedUnion("sees", [FullOrderPage, PackingOrderPage])
  .meta({ id: "VendorOrderPage" });
export type VendorOrderPage = z.infer<typeof VendorOrderPage>;

export const vendorActs = [
  ...(["accept", "reject", "pack", "hand-over", "deliver"] as const),
  ...(["undelivered", "not-met", "door", "own-door", "take-back", "stayed"] as const),
  ...(["another-try", "came-back"] as const),
] as const;
const PackingLineView = OrderLineView.pick({
  id: true,
  productSlug: true,
  title: true,
  label: true,
  picture: true,
  quantity: true,
})
  .extend({ sku: z.string() })
  .meta({ id: "PackingLine" });
const parcel = {
  id: idField("subOrder"),
  number: z.string(),
  state: z.enum(subOrderStates),
  placedAt: Instant,
  confirmedAt: Instant.nullable(),
  handoverBy: Instant.nullable(),
  promisedBy: Instant.nullable(),
  receiver: z
    .object({
      name: z.string(),
      phone: z.string(),
      area: z.string(),
      details: z.string(),
      landmark: z.string().nullable(),
      locality: z.string().nullable(),
      note: z.string().nullable(),
    })
    .nullable()
    .describe("Only once the vendor has accepted"),
  area: z.string(),
  acts: z.array(z.enum(vendorActs)).describe("What this member may do now"),
  ownDelivery: OwnDeliveryView.nullable().describe(
    "At the door of what the shop carries itself; null: a courier carries it, or it is not on its way",
  ),
  parcel: ParcelView.nullable().describe("Null: the shop delivers itself, or has not handed over"),
  heard: HeardView.nullable(),
  returning: z
    .object({
      lines: z.array(z.object({ id: idField("line"), quantity: z.number().int() })),
      note: z.string().nullable().describe("Of an exchange: what the buyer gave back for it"),
      lostAt: Instant.nullable().describe("Lost on that way, and the shop has its money; null: awaited"),
    })
    .nullable()
    .describe("Pieces on their way back that the shop has not taken back; null: none are"),
  swap: z
    .object({
      ...{ lineId: idField("line"), part: z.string().describe("The part that brought it") },
      ...{ title: z.string(), label: z.string(), quantity: z.number().int() },
    })
    .nullable()
    .describe(
      "Of a part that brings another piece in exchange: the old one, which the buyer hands over; null: it was bought",
    ),
  booking: BookingView.nullable().describe("What was last asked of a courier; null: nothing"),
  bookable: z.array(CourierField).describe("Who may be asked to carry it now; empty: nobody"),
  unserved: z
    .array(z.object({ courier: CourierField, why: z.enum(unservedWhys) }))
    .describe("Who else could be, if he brought to its place, or fetched at the shop's"),
  returnBearer: z
    .enum(["market", "shop", "buyer"])
    .describe(
      "Who bears what the way back costs, should the buyer not take it; buyer: of what he paid ahead",
    ),
  tries: TriesView.shape.asked.describe("That the courier's rider come again, and who asked for it"),
  tryUntil: TriesView.shape.until,
  openWord: z
    .enum(shopWords)
    .nullable()
    .describe("What the shop has said before its courier did, and support looks into; null: nothing"),
  confirmation: ShopConfirmationView.nullable().describe("Whether we call the buyer before it may leave"),
  steps: z.array(TimelineStep),
};
/** An order as somebody sees it who packs: what goes into the parcel and where it goes, and nothing that costs but what he takes at its door. */
export const PackingOrderView = z
  .object({ sees: z.literal("packing"), ...parcel, lines: z.array(PackingLineView) })
  .meta({ id: "PackingOrder" });
export type PackingOrderView = z.infer<typeof PackingOrderView>;
export const FullOrderView = z
  .object({
    sees: z.literal("all"),
    ...parcel,
    method: PaymentMethodField,
    lines: z.array(OrderLineView),
    goods: MoneyView,
    delivery: MoneyView,
    total: MoneyView,
    prepaid: MoneyView.describe("What a wallet paid of it: all, an advance, or 0 for cash"),
    cashToCollect: MoneyView.describe("In whole taka; 0 for an order paid by wallet"),
    commission: MoneyView,
    vat: MoneyView,
    earning: MoneyView.describe("What this order brings the vendor, before his own delivery cost"),
  })
  .meta({ id: "FullOrder" });
export type FullOrderView = z.infer<typeof FullOrderView>;
/** The shop's part, as much of it as the member's role shows. */
export const VendorOrderView = z
  .discriminatedUnion("sees", [FullOrderView, PackingOrderView])
  .meta({ id: "VendorOrder" });
export type VendorOrderView = z.infer<typeof VendorOrderView>;

export const rejectReasons = [
  "out_of_stock",
  "damaged",
  "cannot_deliver_there",
  "price_mistake",
  "shop_closed",
  "other",
] as const;
export const RejectBody = z
  .object({ reason: z.enum(rejectReasons), note: typedText(0, 200).optional() })
  .strict()
  .meta({ id: "RejectBody", example: { reason: "out_of_stock" } });
