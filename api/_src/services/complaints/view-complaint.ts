import type { ComplaintView } from "@haat/contract/complaint";
import type { LocaleName } from "@haat/contract/values";
import type { Sealer } from "@haat/core/seal";
import type { ComplaintRow } from "@haat/db/queries/complaints/rows";
import { instantView, moneyView } from "../../views/money.ts";

type Reader = Readonly<{ sealer: Sealer; locale: LocaleName }>;

async function shopView({ slug, name, owner, dbid }: ComplaintRow["shop"], { sealer, locale }: Reader) {
  const told = dbid === null ? null : await sealer.open("paper", dbid);
  return { slug, name: name[locale], owner: owner[locale], dbid: told };
}

const answerView = ({ answer: said, offer, answeredAt }: ComplaintRow): ComplaintView["answer"] =>
  said !== null && offer !== null && answeredAt !== null
    ? { said, offer, at: instantView(answeredAt) }
    : null;

const sentOnView = ({ sentOnBy: by, insists: said, atSupportAt }: ComplaintRow): ComplaintView["sentOn"] =>
  by !== null && atSupportAt !== null ? { by, said, at: instantView(atSupportAt) } : null;

const decisionView = ({ outcome, decision: said, decidedAt }: ComplaintRow): ComplaintView["decision"] =>
  outcome !== null && said !== null && decidedAt !== null
    ? { outcome, said, at: instantView(decidedAt) }
    : null;

function backView({ wish, back }: ComplaintRow, locale: LocaleName): ComplaintView["back"] {
  if (wish === null || back === null) return null;
  const lines = back.map(({ title, label, sum, ...line }) => ({
    ...{ ...line, title: title[locale], label: label[locale], sum: moneyView(sum, locale) },
  }));
  const whole = back.reduce((all, { sum }) => all + BigInt(sum), 0n);
  return { wish, lines, sum: moneyView(whole, locale) };
}

export async function complaintView(row: ComplaintRow, reader: Reader): Promise<ComplaintView> {
  const { locale } = reader;
  const { id, number, kind, said, state, line, settledBy, settledAt, isShopLate, isOverdue, wasOverdue } =
    row;
  return {
    ...{ id, number, kind, said, state, madeAt: instantView(row.madeAt) },
    order: { id: row.orderId, number: row.orderNumber },
    part: { id: row.partId, number: row.part },
    line: line && { id: line.id, title: line.title[locale], label: line.label[locale] },
    shop: await shopView(row.shop, reader),
    back: backView(row, locale),
    photos: row.photos.map(({ at, ...photo }) => ({ ...photo, at: instantView(at) })),
    clock: {
      ...{ shopBy: instantView(row.shopBy), dueAt: instantView(row.dueAt) },
      ...{ isShopLate, isOverdue, wasOverdue: wasOverdue || isOverdue },
    },
    answer: answerView(row),
    sentOn: sentOnView(row),
    decision: decisionView(row),
    settled: settledBy !== null && settledAt !== null ? { by: settledBy, at: instantView(settledAt) } : null,
    mayGoOn: state === "settled" || state === "decided" || isOverdue || wasOverdue,
  };
}

export const complaintViews = (rows: readonly ComplaintRow[], reader: Reader): Promise<ComplaintView[]> =>
  Promise.all(rows.map((row) => complaintView(row, reader)));
