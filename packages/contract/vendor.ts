import { subOrderStates } from "@haat/core/states";
import { z } from "zod";
import { OrderLineView, TimelineStep } from "./order.ts";
import {
  CursorField,
  idField,
  Instant,
  MoneyView,
  page,
  PaymentMethodField,
  SearchField,
  PictureView,
  SlugField,
  typedText,
} from "./values.ts";

export const vendorOrderTabs = ["new", "preparing", "on_the_way", "delivered", "cancelled", "all"] as const;
export const VendorOrderFilter = z.object({
  tab: z.enum(vendorOrderTabs).optional(),
  cursor: CursorField.optional(),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});
export type VendorOrderFilter = z.infer<typeof VendorOrderFilter>;

export const VendorOrderCard = z
  .object({
    id: idField("subOrder"),
    number: z.string(),
    state: z.enum(subOrderStates),
    method: PaymentMethodField,
    placedAt: Instant,
    handoverBy: Instant.nullable(),
    units: z.number().int(),
    total: MoneyView,
    area: z.string(),
    picture: PictureView.nullable(),
    title: z.string().describe("The first line's title"),
  })
  .meta({ id: "VendorOrderCard" });
export type VendorOrderCard = z.infer<typeof VendorOrderCard>;
export const VendorOrderPage = page(VendorOrderCard)
  .extend({ counts: z.record(z.enum(vendorOrderTabs), z.number().int()) })
  .meta({ id: "VendorOrderPage" });
export type VendorOrderPage = z.infer<typeof VendorOrderPage>;

export const vendorActs = ["accept", "reject", "pack", "hand-over", "deliver"] as const;
export const VendorOrderView = z
  .object({
    id: idField("subOrder"),
    number: z.string(),
    state: z.enum(subOrderStates),
    method: PaymentMethodField,
    placedAt: Instant,
    confirmedAt: Instant.nullable(),
    handoverBy: Instant.nullable(),
    promisedBy: Instant.nullable(),
    lines: z.array(OrderLineView),
    goods: MoneyView,
    delivery: MoneyView,
    total: MoneyView,
    cashToCollect: MoneyView.describe("0 for an order paid by wallet"),
    commission: MoneyView,
    vat: MoneyView,
    earning: MoneyView.describe("What this order brings the vendor, before his own delivery cost"),
    receiver: z
      .object({
        name: z.string(),
        phone: z.string(),
        area: z.string(),
        details: z.string(),
        landmark: z.string().nullable(),
        note: z.string().nullable(),
      })
      .nullable()
      .describe("Only once the vendor has accepted"),
    area: z.string(),
    acts: z.array(z.enum(vendorActs)).describe("What may be done now"),
    steps: z.array(TimelineStep),
  })
  .meta({ id: "VendorOrder" });
export type VendorOrderView = z.infer<typeof VendorOrderView>;

export const rejectReasons = [
  "out_of_stock",
  "cannot_deliver_there",
  "price_mistake",
  "shop_closed",
  "other",
] as const;
export const RejectBody = z
  .object({ reason: z.enum(rejectReasons), note: typedText(0, 200).optional() })
  .strict()
  .meta({ id: "RejectBody", example: { reason: "out_of_stock" } });
export const DeliverBody = z
  .object({ code: z.string().min(4).max(12).describe("The receiver's code") })
  .strict()
  .meta({ id: "DeliverBody", example: { code: "4829" } });

export const StockRow = z
  .object({
    variantId: idField("variant"),
    productSlug: SlugField,
    title: z.string(),
    label: z.string(),
    sku: z.string(),
    picture: PictureView.nullable(),
    price: MoneyView,
    onHand: z.number().int(),
    held: z.number().int(),
    committed: z.number().int(),
    available: z.number().int(),
  })
  .meta({ id: "StockRow" });
export type StockRow = z.infer<typeof StockRow>;
export const StockPage = page(StockRow).meta({ id: "StockPage" });
export const StockFilter = z.object({
  q: SearchField.optional(),
  low: z.enum(["true", "false"]).optional(),
  cursor: CursorField.optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});
export type StockFilter = z.infer<typeof StockFilter>;
export const StockChangeBody = z
  .object({
    change: z.number().int().min(-9999).max(9999).describe("Units received (+) or taken out (-)"),
    reason: z.enum(["received", "counted", "damaged", "returned"]),
  })
  .strict()
  .meta({ id: "StockChangeBody", example: { change: 10, reason: "received" } });

export const FunnelRow = z
  .object({
    productId: idField("product"),
    title: z.string(),
    day: z.string(),
    views: z.number().int(),
    carts: z.number().int(),
    orders: z.number().int(),
    units: z.number().int(),
    revenue: MoneyView,
  })
  .meta({ id: "FunnelRow" });
export const FunnelFilter = z.object({ days: z.coerce.number().int().min(1).max(90).optional() });
export const FunnelView = z
  .object({
    fromDay: z.string(),
    toDay: z.string(),
    rows: z.array(FunnelRow),
    totals: FunnelRow.pick({ views: true, carts: true, orders: true, units: true, revenue: true }),
  })
  .meta({ id: "Funnel" });
export type FunnelView = z.infer<typeof FunnelView>;

/** The vendor's statement is the ledger query itself (rule L9). */
export const StatementView = z
  .object({
    pending: MoneyView.describe("Earned, return window open"),
    payable: MoneyView.describe("Earned, can be paid out"),
    cashHeld: MoneyView.describe("Cash collected at the door and not yet handed in"),
    deliveryOwed: MoneyView.describe("Own delivery done, owed to the vendor"),
    owing: MoneyView.describe("What is still to be handed in after the set-off"),
    upcoming: z
      .array(z.object({ day: z.iso.date(), amount: MoneyView }))
      .describe("When what is pending becomes payable, by Dhaka day"),
    rows: z.array(
      z.object({
        at: Instant,
        event: z.string(),
        reference: z.string(),
        account: z.string(),
        side: z.enum(["D", "C"]),
        amount: MoneyView,
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: "Statement" });
export type StatementView = z.infer<typeof StatementView>;

export const HandInBody = z
  .object({ amount: z.string().max(20).describe("Taka, either digit script"), reference: typedText(3, 60) })
  .strict()
  .meta({ id: "HandInBody", example: { amount: "1370", reference: "bKash DA57K2M9QX" } });
export const handInStates = ["declared", "received", "refused"] as const;
export const HandInView = z
  .object({
    id: idField("handIn"),
    state: z.enum(handInStates),
    amount: MoneyView,
    reference: z.string(),
    declaredAt: Instant,
    vendor: z.string(),
  })
  .meta({ id: "HandIn" });
export type HandInView = z.infer<typeof HandInView>;
export const HandInPage = page(HandInView).meta({ id: "HandInPage" });
export const HandInFilter = z.object({
  state: z.enum(handInStates).optional(),
  cursor: idField("handIn").optional(),
});
