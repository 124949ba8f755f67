import type { OrderLineView, OrderView, PaymentView } from "@haat/contract/order";
import type { TrackView } from "@haat/contract/track";
import type { LocaleName } from "@haat/contract/values";
import type { Sealer } from "@haat/core/seal";
import { openLocalPhone } from "@haat/core/sealed-phone";
import type {
  OrderDocument,
  OrderLineDocument,
  SeenOrder,
  SubOrderDocument,
} from "@haat/db/queries/orders/order-document";
import type { Tracked } from "@haat/db/queries/orders/track";
import { instantOrNull, instantView, moneyView, pictureView, sumView } from "../../views/money.ts";
import { ownConfirmationView } from "../confirmations/view-confirmation.ts";
import { bringsView } from "../exchanges/view-exchange.ts";
import { heardOf, heardView, parcelView, trackedParcelView, triesView } from "../couriers/view-parcel.ts";
import { wayBackView } from "./way-back.ts";

export const lineView = (line: OrderLineDocument, locale: LocaleName): OrderLineView => ({
  id: line.id,
  productSlug: line.productSlug,
  title: line.title[locale],
  label: line.label[locale],
  picture: pictureView(line.picture, line.title[locale]),
  quantity: line.quantity,
  givenBack: line.givenBack ?? 0,
  unitPrice: moneyView(line.unitPrice, locale),
  total: moneyView(line.total, locale),
});

/** An order without what only its buyer is told. */
type Told = Omit<OrderDocument, "contact" | "subOrders"> &
  Readonly<{ subOrders: readonly Omit<SubOrderDocument, "deliveryCode">[] }>;
type Part = Told["subOrders"][number];

/** Whether a buyer is called is a question beside the order, and no step of it. */
const isOwnStep = (machine: string): boolean => machine !== "order_risk";

const stepsOf = (document: Pick<OrderDocument, "steps">, subjectId: string) =>
  document.steps
    .filter((step) => step.subjectId === subjectId && isOwnStep(step.machine))
    .map(({ at, machine, to }) => ({ at: instantView(at), machine, to }));

/** The code is of use only while the goods are on their way. */
const showsCode = (state: SubOrderDocument["state"]): boolean =>
  state === "handed_over" || state === "in_transit";

const numberOf = ({ number }: Told, { seq }: Part): string => `${number}-${seq}`;

export const partView = (
  document: Told,
  sub: Part,
  locale: LocaleName,
): Omit<OrderView["subOrders"][number], "deliveryCode"> => ({
  id: sub.id,
  number: numberOf(document, sub),
  state: sub.state,
  vendor: { slug: sub.vendorSlug, name: sub.vendorName[locale] },
  lines: sub.lines.map((line) => lineView(line, locale)),
  goods: moneyView(sub.goods, locale),
  delivery: moneyView(sub.delivery, locale),
  total: moneyView(sub.total, locale),
  atDoor: moneyView(sub.atDoor ?? "0", locale),
  ...{ zone: sub.zone, promisedBy: instantOrNull(sub.promisedBy) },
  parcel: sub.parcel && parcelView(sub.parcel),
  heard: sub.heard ? heardView(sub.heard) : null,
  tries: sub.tries ? triesView(sub.tries) : null,
  steps: stepsOf(document, sub.id),
});

/** Nobody will ask for anything at their doors. */
const unasked: readonly SubOrderDocument["state"][] = ["cancelled", "returned_to_origin", "lost"];
const atDoorOf = ({ subOrders }: Told): bigint =>
  subOrders.reduce(
    (sum, { state, atDoor }) => (unasked.includes(state) ? sum : sum + BigInt(atDoor ?? 0)),
    0n,
  );

const unanswered = ["unknown_init", "capturing", "unknown"];
const isChecked = ({ payments }: Told): boolean =>
  payments.some(({ state, isUnsure }) => isUnsure === true || unanswered.includes(state));
const inTheShop = ["pending", "confirmed", "accepted", "packed"];

/** A buyer may step back until a vendor has handed over, and never while a wallet's answer is outstanding. */
export const canCancel = (order: Told): boolean =>
  ["pending_payment", "pending_verification", "confirmed", "in_progress"].includes(order.state) &&
  order.subOrders.some((sub) => inTheShop.includes(sub.state)) &&
  order.subOrders.every((sub) => unasked.includes(sub.state) || inTheShop.includes(sub.state)) &&
  !isChecked(order);

export const canPay = (order: Told): boolean =>
  order.state === "pending_payment" && !order.hasExpired && !isChecked(order);

/** The whole order as its buyer sees it. */
export const orderView = async (
  sealer: Sealer,
  document: OrderDocument & Partial<Omit<SeenOrder, keyof OrderDocument>>,
  locale: LocaleName,
): Promise<OrderView> => ({
  ...toldView(document, locale),
  // What was just placed is either his already, or there is nobody to take it.
  canTake: document.canTake ?? false,
  confirmation: document.confirmation ? ownConfirmationView(document.confirmation, locale) : null,
  wayBack: wayBackView(document, locale),
  brings: bringsView(document, locale),
  contact: { name: document.contact.name, phone: await openLocalPhone(sealer, document.contact.phone) },
  subOrders: document.subOrders.map((sub) => ({
    ...partView(document, { ...sub, ...heardOf(document, sub.id) }, locale),
    deliveryCode: showsCode(sub.state) ? sub.deliveryCode : null,
  })),
});

export const paymentView = (
  { captured, capturedCurrency = "BDT", ...payment }: Told["payments"][number],
  locale: LocaleName,
): PaymentView => ({
  ...payment,
  amount: moneyView(payment.amount, locale),
  captured: captured ? sumView(captured, capturedCurrency, locale) : null,
  startedAt: instantView(payment.startedAt),
  isUnsure: payment.isUnsure ?? false,
});

export const refundView = (
  {
    id,
    state,
    amount,
    currency = "BDT",
    decidedAt,
    dueAt,
    doneAt,
    trx,
  }: Omit<Told["refunds"][number], "bornOf">,
  locale: LocaleName,
): OrderView["refunds"][number] => ({
  id,
  state,
  amount: sumView(amount, currency, locale),
  decidedAt: instantView(decidedAt),
  dueAt: instantView(dueAt),
  trx: state === "succeeded" ? trx : null,
  doneAt: instantOrNull(doneAt),
});

/** What its buyer and the staff are both told. */
export const toldView = (
  document: Told,
  locale: LocaleName,
): Omit<OrderView, "contact" | "subOrders" | "canTake" | "confirmation" | "wayBack" | "brings"> => ({
  id: document.id,
  number: document.number,
  trackCode: document.trackCode,
  state: document.state,
  method: document.method,
  placedAt: instantView(document.placedAt),
  terms: document.terms ?? null,
  expiresAt: document.state.startsWith("pending") ? instantOrNull(document.expiresAt) : null,
  address: {
    area: `${document.area[locale]}, ${document.district[locale]}`,
    details: document.details,
    ...{ landmark: document.landmark, locality: document.locality },
  },
  goods: moneyView(document.goods, locale),
  delivery: moneyView(document.delivery, locale),
  total: moneyView(document.total, locale),
  dueNow: moneyView(document.method === "cod" ? 0n : (document.advance ?? document.total), locale),
  atDoor: moneyView(atDoorOf(document), locale),
  payments: document.payments.map((payment) => paymentView(payment, locale)),
  refunds: document.refunds.map((refund) => refundView(refund, locale)),
  steps: stepsOf(document, document.id),
  canPay: canPay(document),
  canCancel: canCancel(document),
  canVerify: document.state === "pending_verification" && !document.hasExpired,
});

/** What anybody with the code may see: where the parcels are, and nothing about the person. */
export const trackView = (tracked: Tracked, locale: LocaleName): TrackView => ({
  code: tracked.code,
  number: tracked.number,
  state: tracked.state,
  placedAt: instantView(tracked.placedAt),
  district: tracked.district[locale],
  subOrders: tracked.parts.map((part) => ({
    number: `${tracked.number}-${part.seq}`,
    state: part.state,
    promisedBy: instantOrNull(part.promisedBy),
    parcel: part.parcel && trackedParcelView(part.parcel),
    pending: part.pending,
    steps: part.steps.map(({ at, to }) => ({ at: instantView(at), machine: "sub_order", to })),
    vendor: part.vendor[locale],
    units: part.units,
  })),
});
