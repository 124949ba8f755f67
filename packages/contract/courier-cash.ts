import { couriers } from "@haat/core/couriers";
import { z } from "zod";
import { ClaimedOfMissing, ClaimOfMissing } from "./missing-claim.ts";
import { sheetAs } from "./sheet.ts";
import { CursorField, idField, Instant, MoneyView, page } from "./values.ts";
import { VendorReturns } from "./vendor-returns.ts";

/** Days since the courier took it at the door. */
export const ageBuckets = ["0-7", "8-14", "15-30", "30+"] as const;

const CourierField = z.enum(couriers);

/** Of parcels paid ahead, or that came back, `amount` holds nothing. */
const OpenSum = z.object({
  parcels: z.number().int(),
  amount: MoneyView.describe("Of their cash, what is open"),
  charge: MoneyView.describe("What we owe for carrying them and no statement has named"),
});

/** What each courier holds of ours, and what of it is on its way. */
export const CourierReceivable = z
  .object({
    items: z.array(
      z.object({
        courier: CourierField,
        cash: MoneyView.describe("Taken at doors, and settled by no statement: the books' own balance"),
        parcels: z
          .number()
          .int()
          .describe("Whose cash or charge no statement has settled, or which ended and stand in none"),
        ageing: z.array(OpenSum.extend({ bucket: z.enum(ageBuckets) })),
        missing: OpenSum.describe(
          "Of it, what stands in no statement though it ended before the latest one's end, or fourteen days ago",
        ),
        missingClaimed: ClaimedOfMissing,
        inTransit: MoneyView.describe("Named by statements, and not yet seen at our bank"),
        oldestTransit: Instant.nullable().describe("Since when the oldest statement waits for its money"),
        claimed: MoneyView,
        suspense: MoneyView.describe("What his rows left unexplained; below zero he named more than he owes"),
        charges: MoneyView.describe("What we owe him for carrying"),
        ahead: MoneyView.describe("What he paid ahead and no statement of his has taken back yet"),
        unpaid: z
          .object({ statements: z.number().int(), oldest: Instant })
          .nullable()
          .describe("Statements whose money has not come within seven days"),
        unexplained: z
          .object({ cases: z.number().int(), oldest: Instant })
          .nullable()
          .describe("What lies in suspense for three business days (L12)"),
      }),
    ),
  })
  .meta({ id: "CourierReceivable" });
export type CourierReceivable = z.infer<typeof CourierReceivable>;

export const OutstandingFilter = z.object({
  courier: CourierField.optional(),
  bucket: z.enum(ageBuckets).optional(),
  missing: z.enum(["true"]).optional().describe("Only what a statement should have named"),
  cursor: CursorField.optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});
export type OutstandingFilter = z.infer<typeof OutstandingFilter>;

/** What a courier has yet to pay or to tell of; the longest held first. */
export const OutstandingParcel = z
  .object({
    consignmentId: idField("consignment"),
    courier: CourierField,
    number: z.string(),
    order: z.object({ id: idField("order"), number: z.string() }),
    shop: z.string(),
    state: z.string(),
    since: Instant,
    days: z.number().int(),
    bucket: z.enum(ageBuckets),
    due: MoneyView.describe("Cash at its door; nothing of what was paid ahead, or came back"),
    outstanding: MoneyView,
    charge: MoneyView.describe("What we owe for carrying it and no row has named"),
    isMissing: z.boolean().describe("No row names it, and one should"),
    claim: ClaimOfMissing,
    row: z
      .object({ remittanceId: idField("remittance"), line: z.number().int() })
      .nullable()
      .describe("The row that names it and waits"),
  })
  .meta({ id: "OutstandingParcel" });
export const OutstandingPage = page(OutstandingParcel)
  .extend({
    message: z
      .string()
      .nullable()
      .describe("To the courier's office in Bangla, of one courier's missing parcels on this page"),
    english: z.string().nullable().describe("The same in English"),
  })
  .meta({ id: "OutstandingPage" });
export type OutstandingPage = z.infer<typeof OutstandingPage>;

/** Where the money of a parcel stands, as its shop sees it. */
export const cashStands = [
  "with_courier",
  "claimed",
  "stated",
  "on_the_way",
  "not_credited",
  "received",
  "short",
] as const;

/** What may stand against a delivered parcel. */
const contestReasons = [
  "statement",
  "after_delivery",
  "amount",
  "came_back",
  "unknown_word",
  "dispute",
] as const;
/** Why a shop is paid nothing for a parcel that our books have delivered, and since when. */
export const Contested = z.object({ why: z.enum(contestReasons), since: Instant });

/** A shop's own parcels that were paid at the door: how much, when, and why less. */
export const VendorCashLine = z
  .object({
    order: z.object({ id: idField("subOrder"), number: z.string() }),
    courier: CourierField,
    number: z.string(),
    collectedAt: Instant,
    door: z
      .object({ asked: MoneyView, refused: MoneyView })
      .nullable()
      .describe("Where pieces did not stay at the door: `asked` less `refused` was collected"),
    collected: MoneyView.describe(
      "At the door, in whole taka; less `rounded`, more `ahead`, less `delivery`, `commission`, `vat` and `back` it is `yours`",
    ),
    rounded: MoneyView.describe("What whole taka brought more than the order's poisha; below zero: less"),
    ahead: MoneyView.describe("Paid before, or by a voucher"),
    delivery: MoneyView.describe("What the buyer paid for delivery and the market pays on"),
    commission: MoneyView.describe("The market's"),
    vat: MoneyView.describe("On its commission"),
    back: MoneyView.describe("What the shop gives up of goods that went back later by its fault"),
    yours: MoneyView.describe("What is left for the shop"),
    carrying: z
      .object({ delivery: MoneyView, cod: MoneyView, other: MoneyView, isStated: z.boolean() })
      .nullable()
      .describe(
        "What the courier keeps, which the market pays: as he states it, before that by his contract",
      ),
    stands: z.enum(cashStands),
    expectedOn: z.iso.date().nullable().describe("By the payout days of his contract"),
    claimedAt: Instant.nullable().describe(
      "It stands in no statement, and is claimed of its courier since then",
    ),
    isLate: z.boolean().describe("That day is past and the money is not there"),
    contested: Contested.nullable().describe(
      "Its courier says otherwise: his statement that it came back or was lost, his word after the delivery, or another sum; or its shop has said that it is back with it; or a wallet looks into a complaint; until that is settled the shop is paid nothing for it",
    ),
    arrivedOn: z.iso.date().nullable().describe("The bank's last credit of the statement that brings it"),
    payableOn: z.iso
      .date()
      .nullable()
      .describe("When what is the shop's can be paid out; null: it is held, or it was added already"),
    addedOn: z.iso.date().nullable().describe("When what is the shop's was added to its account"),
    short: MoneyView.nullable().describe("What the courier named too little and still owes"),
    lacking: z
      .object({ whole: MoneyView, askedAt: Instant.nullable(), paid: MoneyView, written: MoneyView })
      .nullable()
      .describe("What he named too little: `whole` is `paid`, `written` (the market bears it) and `short`"),
  })
  .meta({ id: "VendorCashLine" });
export type VendorCashLine = z.infer<typeof VendorCashLine>;

export const VendorCashPage = page(VendorCashLine)
  .extend({
    sums: z
      .array(z.object({ stands: z.enum(cashStands), parcels: z.number().int(), collected: MoneyView }))
      .describe("Of all its parcels"),
    returns: VendorReturns.nullable(),
  })
  .meta({ id: "VendorCashPage" });
export type VendorCashPage = z.infer<typeof VendorCashPage>;
export const VendorCashFilter = z.object({
  stands: z.enum(cashStands).optional(),
  cursor: CursorField.optional(),
  returnsCursor: CursorField.optional().describe("The next ways back"),
  limit: z.coerce.number().int().min(1).max(100).optional().describe("Of both lists; 30 and 10 unless named"),
});
export type VendorCashFilter = z.infer<typeof VendorCashFilter>;
export const VendorCashSheet = z.object({
  ...sheetAs,
  of: z.enum(["returns"]).optional().describe("The ways back that the shop bears, not its cash"),
});
