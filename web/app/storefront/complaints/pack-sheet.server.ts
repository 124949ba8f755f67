import type { ComplaintView } from "@haat/contract/complaint";
import type { OrderView } from "@haat/contract/order";
import { formatDateTime, formatDay } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";
import type { Translate } from "@haat/i18n/translator";
import { stepsOf } from "../../components/complaint/steps-of.ts";
import { shownDigits } from "../../lib/digits.ts";
import { translatorOf } from "../../lib/translators.ts";
import { progressOf } from "../order/progress.ts";
import { moneyRows } from "./pack-money.ts";

export type PackPhoto = Readonly<{ place: number; at: string; bytes: Uint8Array }>;
type Ask = Readonly<{
  order: OrderView;
  complaint: ComplaintView;
  photos: readonly PackPhoto[];
  locale: Locale;
  at: Date;
}>;
type Pair = Readonly<{ name: string; value: string }>;

const words = (t: Translate) => ({
  ...{
    about: t("complaints:pack.about"),
    buyer: t("complaints:pack.buyer"),
    shop: t("complaints:pack.shop"),
  },
  ...{
    goods: t("complaints:pack.goods"),
    money: t("complaints:pack.money"),
    road: t("complaints:pack.road"),
  },
  ...{ told: t("complaints:pack.told"), photos: t("complaints:pack.photos") },
  none_paid: t("complaints:pack.none_paid"),
});

/** What stands on the paper, in whole words: the template only sets it. */
export function packOf({ order, complaint, photos, locale, at }: Ask) {
  const { t } = translatorOf(locale);
  const when = (instant: string): string => formatDateTime(new Date(instant), locale);
  const part = order.subOrders.find(({ id }) => id === complaint.part.id);
  return {
    ...{ lang: locale, words: words(t), title: t("complaints:pack.title", { number: complaint.number }) },
    made: t("complaints:pack.made", { when: formatDateTime(at, locale) }),
    about: aboutOf({ order, complaint, locale, at }, t),
    buyer: buyerOf(order, locale),
    shop: shopOf(complaint, t),
    goodsHead: [
      ...[t("complaints:pack.thing"), t("complaints:pack.quantity"), t("complaints:pack.each")],
      t("complaints:pack.sum"),
    ],
    goods: (part?.lines ?? []).map(({ title, label, quantity, unitPrice, total }) => [
      ...[label === "" ? title : `${title} · ${label}`, t("common:number", { value: quantity })],
      ...[unitPrice.display, total.display],
    ]),
    sums: [
      ...(part ? [{ name: t("complaints:pack.delivery"), value: part.delivery.display }] : []),
      ...(part ? [{ name: t("complaints:pack.parcel"), value: part.total.display }] : []),
      { name: t("complaints:pack.whole"), value: order.total.display },
    ],
    moneyHead: [t("complaints:pack.when"), t("complaints:pack.what"), t("complaints:pack.sum")],
    money: moneyRows(order, locale),
    road: part
      ? progressOf(part, order.placedAt)
          .filter((item) => item.at !== null)
          .map(({ step, at: reached }) => ({
            ...{ name: when(reached ?? order.placedAt), value: t(`checkout:progress.${step}`) },
          }))
      : [],
    told: stepsOf(complaint, t).map((step) => ({ ...step, at: when(step.at) })),
    photos: photos.map((photo) => ({
      ...{
        bytes: [...photo.bytes],
        name: `${t("complaints:photo", { place: photo.place })} · ${when(photo.at)}`,
      },
    })),
    outside: t("complaints:pack.outside"),
  };
}

function aboutOf({ order, complaint, locale, at }: Omit<Ask, "photos">, t: Translate): readonly Pair[] {
  const { line, clock, part } = complaint;
  const isOver = Date.parse(clock.dueAt) <= at.getTime();
  const inTime = t(
    `complaints:pack.${clock.wasOverdue ? "no" : steppedIn(complaint) ? "yes" : isOver ? "no" : "not_yet"}`,
  );
  return [
    { name: t("complaints:pack.kind"), value: t(`complaints:kind.${complaint.kind}`) },
    { name: t("complaints:pack.order"), value: `${order.number} · ${part.number}` },
    { name: t("complaints:pack.placed"), value: formatDateTime(new Date(order.placedAt), locale) },
    ...(order.terms === null
      ? []
      : [{ name: t("complaints:pack.terms"), value: formatDay(order.terms, locale) }]),
    ...(line === null
      ? []
      : [{ name: t("complaints:pack.thing"), value: [line.title, line.label].filter(Boolean).join(" · ") }]),
    { name: t("complaints:pack.due"), value: formatDateTime(new Date(clock.dueAt), locale) },
    { name: t("complaints:pack.in_time"), value: inTime },
  ];
}

const steppedIn = ({ answer, decision, settled }: ComplaintView): boolean =>
  answer !== null || decision !== null || settled !== null;

const buyerOf = ({ contact, address }: OrderView, locale: Locale): readonly string[] => [
  contact.name,
  shownDigits(contact.phone, locale),
  [address.details, address.landmark, address.locality, address.area].filter(Boolean).join(", "),
];

const shopOf = ({ shop }: ComplaintView, t: Translate): readonly string[] => [
  shop.name,
  `${t("complaints:pack.owner")}: ${shop.owner}`,
  `${t("complaints:pack.dbid")}: ${shop.dbid ?? t("complaints:pack.no_dbid")}`,
  `${t("complaints:pack.market")}: ${t("common:brand")}, ${t("common:footer.address")}`,
  t("common:footer.licence"),
];
