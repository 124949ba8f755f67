import { handInStates } from "@haat/core/hand-in-states";
import { z } from "zod";
import { Contested } from "./courier-cash.ts";
import {
  CursorField,
  idField,
  Instant,
  MoneyView,
  page,
  SearchField,
  PictureView,
  SlugField,
  staffText,
  typedText,
} from "./values.ts";

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
    productId: idField("product").nullable().describe("Null: all beyond the 50 best, together"),
    title: z.string().nullable(),
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
    payable: MoneyView.describe("Earned, the return window has closed"),
    ready: MoneyView.describe("Of what is payable, what can be paid out now"),
    unreleased: MoneyView.describe("Of what is payable, what waits until its courier or wallet has paid"),
    cashHeld: MoneyView.describe("Cash collected at the door and not yet handed in"),
    deliveryOwed: MoneyView.describe(
      "Own delivery done, owed to the vendor; payable with the part's earning (J4)",
    ),
    owing: MoneyView.describe("What is still to be handed in after the set-off"),
    upcoming: z
      .array(z.object({ day: z.iso.date(), amount: MoneyView }))
      .describe("When what is pending becomes payable, by Dhaka day, beside what is held"),
    held: z
      .array(
        Contested.extend({
          order: z.object({ id: idField("subOrder"), number: z.string() }),
          amount: MoneyView,
        }),
      )
      .describe(
        "What of the pending waits, without a day, until its courier's other word is settled: paid by wallet or at the door; those whose window closes first",
      ),
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
export const HandInView = z
  .object({
    id: idField("handIn"),
    state: z.enum(handInStates),
    amount: MoneyView,
    reference: z.string(),
    declaredAt: Instant,
    vendor: z.string(),
    waits: z
      .enum(["receive", "undo"])
      .nullable()
      .describe("A second person is asked to agree that it came, or that what was received had not"),
    undoneAt: Instant.nullable().describe(
      "Two have said that what was received had not come; it is as declared",
    ),
  })
  .meta({ id: "HandIn" });
export type HandInView = z.infer<typeof HandInView>;
export const HandInReceived = z
  .object({
    ok: z.literal(true),
    isProposed: z
      .boolean()
      .describe("It is beyond what one person may receive within a day: a second agrees first"),
  })
  .meta({ id: "HandInReceived" });
export type HandInReceived = z.infer<typeof HandInReceived>;

/** What was received had not come: what shows that. */
export const HandInUndoBody = z
  .object({ reason: staffText(5, 300) })
  .strict()
  .meta({ id: "HandInUndoBody", example: { reason: "বিকাশের খাতায় এই লেনদেন নেই" } });
export type HandInUndoBody = z.infer<typeof HandInUndoBody>;
export const HandInUndoAsked = z.object({ proposalId: idField("proposal") }).meta({ id: "HandInUndoAsked" });

export const HandInPage = page(HandInView).meta({ id: "HandInPage" });
export const HandInFilter = z.object({
  state: z.enum(handInStates).optional(),
  cursor: idField("handIn").optional(),
});
