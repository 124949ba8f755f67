import { attemptStates, orderStates } from "@haat/core/states";
import { secondKinds } from "@haat/core/second-person";
import { z } from "zod";
import { DeliveriesView } from "./booked-delivery.ts";
import { NoteView } from "./note.ts";
import { BookingView } from "./booking.ts";
import { OrderView, SubOrderView } from "./order.ts";
import { MoneyProposalView } from "./proposal.ts";
import {
  CursorField,
  idField,
  Instant,
  MoneyView,
  SumView,
  page,
  PaymentMethodField,
  SearchField,
  staffText,
  typedText,
} from "./values.ts";

export const SupportFilter = z.object({
  q: SearchField.optional().describe(
    "Order number or a wallet's transaction id; a phone belongs into no address and is asked for by POST",
  ),
  cursor: CursorField.optional(),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});

export const SupportSearchBody = z
  .object({
    q: typedText(1, 100).describe(
      "A phone or its last four digits, an order number, or a wallet's transaction id",
    ),
    cursor: CursorField.optional(),
    limit: z.number().int().min(1).max(50).optional(),
  })
  .strict()
  .meta({ id: "SupportSearchBody", example: { q: "01712345678" } });

export const SupportOrderCard = z
  .object({
    id: idField("order"),
    number: z.string(),
    state: z.enum(orderStates),
    method: PaymentMethodField,
    paymentState: z.enum(attemptStates).nullable(),
    isUnsure: z.boolean().describe("Its wallet is silent: the money may have been taken"),
    placedAt: Instant,
    total: MoneyView,
    buyer: z.object({ name: z.string(), phone: z.string().describe("Masked") }),
    vendors: z.array(z.string()),
  })
  .meta({ id: "SupportOrderCard" });
export type SupportOrderCard = z.infer<typeof SupportOrderCard>;
export const SupportOrderPage = page(SupportOrderCard).meta({ id: "SupportOrderPage" });

export const JournalLineView = z.object({ account: z.string(), side: z.enum(["D", "C"]), amount: SumView });

/** One thing that happened, in the order it happened: a state move, money in the books, stock, a message, a wallet call. */
export const StoryEvent = z
  .object({
    at: Instant,
    kind: z.enum(["move", "journal", "stock", "message", "exchange", "courier", "try", "call"]),
    subject: z.string().describe("order, sub-order, payment or refund number"),
    title: z.string().describe("Machine and states, posting rule, or call"),
    from: z.string().nullable(),
    to: z.string().nullable(),
    actor: z.string().nullable(),
    lines: z.array(JournalLineView),
    note: z.string().nullable(),
  })
  .meta({ id: "StoryEvent" });
export type StoryEvent = z.infer<typeof StoryEvent>;

export const StoryFilter = z.object({
  kind: StoryEvent.shape.kind.optional(),
  before: CursorField.optional().describe("`storyOlder` of the page that is shown"),
});

/** An order as the staff sees it: the phone's end only, and no code for the door, which proves who holds the goods. */
export const StaffOrderView = OrderView.omit({
  canTake: true,
  confirmation: true,
  wayBack: true,
  brings: true,
})
  .extend({
    contact: z.object({ name: z.string(), phone: z.string().describe("Masked") }),
    subOrders: z.array(
      SubOrderView.omit({ deliveryCode: true })
        .extend({
          booking: BookingView.nullable().describe("What was last asked of a courier; null: nothing"),
        })
        .meta({ id: "StaffSubOrder" }),
    ),
  })
  .meta({ id: "StaffOrder" });
export type StaffOrderView = z.infer<typeof StaffOrderView>;

export const SupportOrderView = z
  .object({
    order: StaffOrderView,
    personId: idField("user").nullable().describe("Who ordered; null: a guest"),
    story: z.array(StoryEvent).describe("The last 200 of what was asked for, oldest first"),
    storyOlder: z.string().nullable().describe("Where what happened before them is asked for"),
    storyKinds: z
      .array(z.object({ kind: StoryEvent.shape.kind, count: z.number().int() }))
      .describe("How much happened in all, by kind; kinds of which nothing happened are left out"),
    deliveries: DeliveriesView,
    notes: z.array(NoteView),
    waiting: MoneyProposalView.nullable().describe("A cancelling that finance has still to agree to"),
    money: z
      .object({
        due: MoneyView,
        foreign: z
          .array(z.object({ captured: SumView, refunded: SumView, refundOwed: SumView }))
          .describe("What a wallet took in other currencies than taka: it pays for nothing and goes back"),
        captured: MoneyView,
        collected: MoneyView,
        refunded: MoneyView,
        refundOwed: MoneyView,
        inEscrow: MoneyView,
        toVendors: MoneyView,
        delivery: MoneyView,
        commission: MoneyView,
        vat: MoneyView,
        unallocated: MoneyView.describe("Captured, belongs to no order and is not yet owed back"),
        rounding: MoneyView.describe("Poisha gained by taking whole taka at the door"),
        goodwill: MoneyView.describe("What the market has put in itself, to give it back to the buyer"),
        lossBorne: MoneyView.describe("What the market has put in itself, for a dispute that was lost"),
        keptByWallet: MoneyView.describe(
          "What a wallet gave the buyer back itself, in a dispute that was lost",
        ),
      })
      .describe(
        "Read from the ledger: captured, collected, goodwill and lossBorne are the sum of all the others but what is due",
      ),
  })
  .meta({ id: "SupportOrder" });
export type SupportOrderView = z.infer<typeof SupportOrderView>;

export const CancelBody = z
  .object({ reason: staffText(3, 200) })
  .strict()
  .meta({ id: "CancelBody", example: { reason: "ক্রেতা ফোনে বাতিল চেয়েছেন" } });

/** What the database's view `ledger_check` looks for, by the names it gives. */
export const ledgerRules = [
  "L1",
  "L2",
  "L3",
  "L4",
  "L5",
  "L6",
  "L7",
  "L8",
  "L9",
  "L10",
  "L11",
  "L12",
  "J10",
  "J12",
  "P1",
  "P2",
  "P3",
  "P5",
  "M8",
  "O1",
  "O2",
  "R2",
  "R3",
  "R6",
  "J8",
  "J8c",
  "GW",
] as const;

export const LedgerCheckView = z
  .object({
    rules: z.array(z.object({ rule: z.string(), broken: z.number().int(), detail: z.string().nullable() })),
    checkedAt: Instant,
  })
  .meta({ id: "LedgerCheck" });
export type LedgerCheckView = z.infer<typeof LedgerCheckView>;

export const OverviewView = z
  .object({
    orders: z
      .array(z.object({ state: z.string(), count: z.number().int() }))
      .describe("Those that are not ended, and those that ended today in Dhaka"),
    payments: z.array(z.object({ state: z.string(), count: z.number().int() })),
    accounts: z.array(z.object({ account: z.string(), balance: SumView })),
    outbox: z.object({ waiting: z.number().int(), parked: z.number().int() }),
    second: z
      .array(z.object({ kind: z.enum(secondKinds), count: z.number().int() }))
      .describe("What waits for a second person, by kind; kinds of which nothing waits are left out"),
  })
  .meta({ id: "Overview" });
export type OverviewView = z.infer<typeof OverviewView>;
