import type { StoryEvent, SupportOrderView } from "@haat/contract/support";
import { accountCurrency, accountIn, accounts } from "@haat/core/ledger";
import { maskPhonesIn, maskTail } from "@haat/core/phone";
import type { StaffOrder } from "@haat/db/queries/support/order";
import { deliveriesOf } from "@haat/db/queries/couriers/undelivered";
import {
  countStory,
  moneyOfOrder,
  type StoryEnd,
  readStory as readRows,
  storyKinds,
} from "@haat/db/queries/support/story";
import { listNotes } from "@haat/db/queries/people/notes";
import type { NodeCtx } from "../../context.ts";
import { DomainError } from "@haat/core/errors";
import { accountView, instantView, moneyView, sumView } from "../../views/money.ts";
import { bookedDeliveryView } from "../couriers/view-delivery.ts";
import { bookingView } from "../couriers/view-booking.ts";
import { partView, toldView } from "../orders/view-order.ts";
import { noteView } from "../people/view-person.ts";
import { waitingCancel } from "../proposals/list-proposals.ts";
import { requireStaffOrder } from "./require-order.ts";

const pageSize = 200;
type Ask = Readonly<{ kind: StoryEvent["kind"] | null; before: string | null }>;

/** The story of an order, to the poisha: what it is, what happened, and what the ledger says became of its money. */
export async function readStory(
  ctx: NodeCtx,
  orderId: string,
  { kind, before }: Ask = { kind: null, before: null },
): Promise<SupportOrderView> {
  const wish = { kind, before: endIn(before), limit: pageSize + 1 };
  const [document, found, counts, books, notes, waiting, deliveries] = await Promise.all([
    requireStaffOrder(ctx, orderId),
    readRows(ctx.db, ctx.viewer, orderId, wish),
    countStory(ctx.db, ctx.viewer, orderId),
    moneyOfOrder(ctx.db, ctx.viewer, orderId),
    listNotes(ctx.db, ctx.viewer, orderId),
    waitingCancel(ctx, orderId),
    deliveriesOf(ctx.books, orderId),
  ]);
  const names = namesOf(document);
  const rows = found.slice(0, pageSize).toReversed();
  const { name, phoneTail } = document.contact;
  return {
    personId: document.buyerId,
    order: {
      ...toldView(document, ctx.locale),
      contact: { name, phone: maskTail(phoneTail ?? "••••") },
      subOrders: document.subOrders.map((sub) => ({
        ...partView(document, sub, ctx.locale),
        booking: sub.booking && bookingView(sub.booking),
      })),
    },
    storyKinds: counts,
    storyOlder: found.length > pageSize ? endOf(rows[0]) : null,
    story: rows.map(({ n: _, ...row }) => ({
      ...row,
      at: instantView(row.at),
      note: row.note === null ? null : maskPhonesIn(row.note),
      subject: names.get(row.subject.split(":")[0] ?? "") ?? row.subject,
      lines: row.lines.map(({ account, side, amount }) => ({
        account: named(account, names),
        side,
        amount: accountView(account, amount, ctx.locale),
      })),
    })),
    money: summaryOf(ctx, document, books),
    deliveries: deliveries.map(({ partId, why, booked }) => ({
      ...{ partId, stands: why },
      booked: bookedDeliveryView(booked, ctx.locale),
    })),
    notes: notes.map(noteView),
    waiting,
  };
}

const endOf = (row: StoryEnd | undefined): string | null => (row ? `${row.at}|${row.n}|${row.kind}` : null);

/** To the microsecond, as Postgres told it. */
function endIn(cursor: string | null): StoryEnd | null {
  if (cursor === null) return null;
  const match = /^(\d{4}-\d\d-\d\d[ T][\d:.]{8,15}(?:[+-]\d\d|Z)?)\|(\d{1,18})\|([a-z]{1,10})$/.exec(cursor);
  const [, at = "", n = "", named = ""] = match ?? [];
  const kind = storyKinds.find((each) => each === named);
  if (kind === undefined || Number.isNaN(Date.parse(at))) throw new DomainError("cursor.invalid");
  return { at, n, kind };
}

type Names = ReadonlyMap<string, string>;

/** Ids as people call the things: order and part numbers, shops. */
function namesOf({ id, number, subOrders, payments, refunds }: StaffOrder): Names {
  return new Map([
    [id, number],
    ...subOrders.map((sub) => [sub.id, `${number}-${sub.seq}`] as const),
    ...subOrders.map((sub) => [sub.vendorId, sub.vendorSlug] as const),
    ...payments.map(
      (payment, index) => [payment.id, `${payment.method} ${payments.length - index}`] as const,
    ),
    ...refunds.map((refund, index) => [refund.id, `refund ${index + 1}`] as const),
  ]);
}

const named = (account: string, names: Names): string => {
  const [kind = "", head = "", tail] = account.split(":");
  return tail ? `${kind}:${head}:${names.get(tail) ?? tail}` : account;
};

/** Other than taka. */
const currenciesIn = (books: Readonly<Record<string, bigint>>): string[] =>
  [...new Set(Object.keys(books).map(accountCurrency))].filter((currency) => currency !== "BDT").toSorted();

function summaryOf(
  { locale }: NodeCtx,
  { total }: StaffOrder,
  books: Readonly<Record<string, bigint>>,
): SupportOrderView["money"] {
  const sumOf = (isMeant: (key: string) => boolean): bigint =>
    Object.entries(books).reduce((running, [key, value]) => running + (isMeant(key) ? value : 0n), 0n);
  const sum = (pattern: RegExp): bigint => sumOf((key) => pattern.test(key));
  const money = (minor: bigint) => moneyView(minor, locale);
  return {
    foreign: currenciesIn(books).map((currency) => {
      const told = (minor: bigint) => sumView(minor, currency, locale);
      const owed = ` ${accountIn(currency, accounts.refundInTransit)}`;
      return {
        captured: told(
          sumOf((key) => /^J15r? /.test(key) && key.endsWith(` ${accountIn(currency, "A:GW")}`)),
        ),
        refunded: told(sumOf((key) => /^J8[cr] /.test(key) && key.endsWith(owed))),
        refundOwed: told(-sumOf((key) => key.endsWith(owed))),
      };
    }),
    due: money(BigInt(total)),
    // Less what two of finance found never to have come.
    captured: money(sum(/^J(1|15r?) A:GW$/)),
    collected: money(sum(/^J6r? A:COD$/)),
    refunded: money(sum(/^J8[cr] L:REFUND_IT$/)),
    refundOwed: money(-sum(/ L:REFUND_IT$/)),
    inEscrow: money(-sum(/ L:ESCROW$/)),
    // Less what went back to the buyer, or a parcel back to its shop, at the vendor's cost, also where he still owes it.
    toVendors: money(-sum(/^(J3|J9|J10|J11b|J12c) (L:V_PENDING|L:V_PAYABLE|A:VENDOR_RECV)$/)),
    delivery: money(-sum(/ R:SHIPPING$/)),
    commission: money(-sum(/ R:COMMISSION$/)),
    vat: money(-sum(/ L:VAT_OUT$/)),
    unallocated: money(-sum(/ L:UNALLOC$/)),
    rounding: money(-sum(/ E:ROUNDING$/)),
    goodwill: money(sum(/ E:GOODWILL$/)),
    lossBorne: money(sum(/ E:DISPUTE_LOSS$/)),
    keptByWallet: money(-sum(/^J12c A:DISPUTE$/)),
  };
}
