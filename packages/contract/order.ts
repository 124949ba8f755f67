import { TriesView } from "./another-try.ts";
import { attemptStates, orderStates, refundStates, subOrderStates } from "@haat/core/states";
import { z } from "zod";
import { OwnConfirmationField } from "./confirmation.ts";
import { HeardView, ParcelView } from "./courier.ts";
import {
  idField,
  Instant,
  LocalityField,
  MoneyView,
  SumView,
  page,
  PaymentMethodField,
  PhoneField,
  PictureView,
  SlugField,
  TermsField,
  typedText,
} from "./values.ts";

export const PlaceOrderBody = z
  .object({
    quoteHash: z.string().regex(/^[0-9a-f]{64}$/),
    contact: z
      .object({ name: typedText(2, 80), phone: PhoneField, altPhone: PhoneField.optional() })
      .strict(),
    address: z
      .object({
        areaId: z.string().max(60),
        details: typedText(5, 300),
        landmark: typedText(0, 120).optional(),
        locality: LocalityField,
      })
      .strict(),
    method: PaymentMethodField,
    tender: z
      .enum(["full", "advance"])
      .optional()
      .describe("`advance`: only the quoted advance by this wallet, the rest in cash at the door"),
    note: typedText(0, 300).optional(),
  })
  .strict()
  .meta({
    id: "PlaceOrderBody",
    example: {
      quoteHash: "0".repeat(64),
      contact: { name: "রহিমা খাতুন", phone: "০১৭১২৩৪৫৬৭৮" },
      address: { areaId: "tha-dhaka-dhanmondi", details: "বাসা ১২, রোড ৩/এ", landmark: "মসজিদের পাশে" },
      method: "bkash",
    },
  });
export type PlaceOrderBody = z.infer<typeof PlaceOrderBody>;

export const TimelineStep = z
  .object({ at: Instant, machine: z.enum(["order", "sub_order", "attempt", "refund"]), to: z.string() })
  .meta({ id: "TimelineStep" });

export const OrderLineView = z
  .object({
    id: idField("line"),
    productSlug: SlugField,
    ...{ title: z.string(), label: z.string() },
    picture: PictureView.nullable(),
    quantity: z.number().int(),
    givenBack: z.number().int().describe("How many of them the buyer has his money back for"),
    unitPrice: MoneyView,
    total: MoneyView,
  })
  .meta({ id: "OrderLine" });
export type OrderLineView = z.infer<typeof OrderLineView>;

export const SubOrderView = z
  .object({
    id: idField("subOrder"),
    number: z.string().meta({ example: "H7K2M9QX-1" }),
    state: z.enum(subOrderStates),
    vendor: z.object({ slug: SlugField, name: z.string() }),
    lines: z.array(OrderLineView),
    goods: MoneyView,
    delivery: MoneyView,
    total: MoneyView,
    atDoor: MoneyView.describe("What the rider is given in cash, before rounding to whole taka"),
    zone: z.enum(["inside", "outside"]),
    promisedBy: Instant.nullable(),
    deliveryCode: z
      .string()
      .nullable()
      .describe("Told to the rider at the door; shown to the buyer only, from hand-over on"),
    parcel: ParcelView.nullable().describe("Null: the shop delivers itself, or has not handed over"),
    heard: HeardView.nullable().describe("What its courier said beside where it is; null: no courier has it"),
    tries: TriesView.nullable().describe(
      "What was asked of its courier after a rider met nobody; null: no courier has it",
    ),
    steps: z.array(TimelineStep),
  })
  .meta({ id: "SubOrder" });
export type SubOrderView = z.infer<typeof SubOrderView>;

export const PaymentView = z
  .object({
    id: idField("attempt"),
    method: PaymentMethodField,
    state: z.enum(attemptStates),
    amount: MoneyView.describe("What was to be paid"),
    captured: SumView.nullable().describe(
      "What was taken, by a wallet perhaps in another currency; null: nothing so far",
    ),
    providerTrx: z.string().nullable(),
    startedAt: Instant,
    isUnsure: z
      .boolean()
      .describe(
        "Its wallet, on whose page one pays, was silent when last asked: nobody knows whether it was paid",
      ),
  })
  .meta({ id: "Payment" });
export type PaymentView = z.infer<typeof PaymentView>;

export const RefundView = z
  .object({
    id: idField("refund"),
    state: z.enum(refundStates),
    amount: SumView,
    decidedAt: Instant,
    dueAt: Instant.describe("By law the money is there by then"),
    doneAt: Instant.nullable(),
    trx: z
      .string()
      .nullable()
      .describe("The wallet's number for the transaction, once it is done and if it has one"),
  })
  .meta({ id: "Refund" });

export const OrderView = z
  .object({
    id: idField("order"),
    number: z.string().meta({ example: "H7K2M9QX" }),
    trackCode: z.string(),
    state: z.enum(orderStates),
    method: PaymentMethodField,
    placedAt: Instant,
    terms: TermsField.nullable().describe("Null only in an answer kept from before terms had versions"),
    expiresAt: Instant.nullable().describe("Until when the goods are held for an unpaid or unverified order"),
    contact: z.object({ name: z.string(), phone: z.string() }),
    address: z.object({
      area: z.string(),
      details: z.string(),
      landmark: z.string().nullable(),
      locality: z.string().nullable(),
    }),
    ...{ goods: MoneyView, delivery: MoneyView, total: MoneyView },
    dueNow: MoneyView.describe("What a wallet takes: the total, or the advance; 0 for a cash order"),
    atDoor: MoneyView.describe("What is paid in cash at the door, over all parcels that are not cancelled"),
    subOrders: z.array(SubOrderView),
    payments: z.array(PaymentView).describe("Newest first"),
    refunds: z.array(RefundView),
    steps: z.array(TimelineStep),
    ...{ canPay: z.boolean(), canCancel: z.boolean(), canVerify: z.boolean() },
    confirmation: OwnConfirmationField,
    wayBack: z
      .object({
        kept: MoneyView.describe("Of what was paid ahead, kept for parcels that came back; 0: nothing"),
      })
      .nullable()
      .describe("What the way back costs is kept of the advance; null: it costs the buyer nothing"),
    brings: z
      .object({
        ...{ orderId: idField("order"), number: z.string() },
        ...{ title: z.string(), label: z.string(), quantity: z.number().int() },
      })
      .nullable()
      .describe("Which pieces of which order the buyer hands over for it at the door; null: it was bought"),
    canTake: z
      .boolean()
      .describe("Ordered without an account: whoever holds its token and is signed in may take it into his"),
  })
  .meta({ id: "Order" });
export type OrderView = z.infer<typeof OrderView>;

/** The token opens the order for a guest; it is told once, here. */
export const PlacedOrderView = z.object({ order: OrderView, token: z.string() }).meta({ id: "PlacedOrder" });
export type PlacedOrderView = z.infer<typeof PlacedOrderView>;

export const OrderCard = OrderView.pick({
  id: true,
  number: true,
  state: true,
  method: true,
  placedAt: true,
  total: true,
})
  .extend({ vendors: z.array(z.string()), units: z.number().int(), picture: PictureView.nullable() })
  .meta({ id: "OrderCard" });
export type OrderCard = z.infer<typeof OrderCard>;
export const OrderPage = page(OrderCard).meta({ id: "OrderPage" });

export const VerifyBody = z
  .object({ code: z.string().min(4).max(12) })
  .strict()
  .meta({ id: "VerifyBody", example: { code: "482913" } });
