import type { Locale } from "@haat/i18n/locale";
import { formatDateTime, formatTaka } from "@haat/i18n/format";
import { translatorOf } from "../../lib/translators.ts";
import type { LabelFacts } from "../labels/label.server.ts";
import labelTemplate from "./labels.typ?raw";
import listTemplate from "./list.typ?raw";

/** A label a page, four on a sheet to cut, or the list that is signed. */
export const forms = ["a6", "a4", "list"] as const;
export type Form = (typeof forms)[number];

type Ask = Readonly<{
  form: Form;
  shop: string;
  labels: readonly LabelFacts[];
  locale: Locale;
  at: Date;
}>;

/** The template of a form and what stands on it, in whole words: the template only sets it. */
export function sheetOf({
  form,
  shop,
  labels,
  locale,
  at,
}: Ask): Readonly<{ template: string; sheet: unknown }> {
  const { t } = translatorOf(locale);
  const words = {
    ...{ from: t("booking:labels.from"), to: t("booking:labels.to"), order: t("booking:labels.order") },
    ...{ cash: t("booking:labels.cash"), paid: t("booking:labels.paid"), number: t("booking:labels.number") },
    ...{ nth: t("booking:labels.nth"), gave: t("booking:labels.gave"), phone: t("booking:labels.phone") },
    manifest: t("booking:labels.manifest"),
  };
  const common = { lang: locale, shop, words, at: formatDateTime(at, locale) };
  if (form === "list")
    return {
      template: listTemplate,
      sheet: { ...common, title: words.manifest, lists: listsOf(labels, locale) },
    };
  const drawn = labels.map((label) => drawnOf(label, shop, locale));
  return { template: labelTemplate, sheet: { ...common, title: t("booking:labels"), form, labels: drawn } };
}

function drawnOf({ receiver, qr, bar, cash, ...label }: LabelFacts, shop: string, locale: Locale) {
  const { t } = translatorOf(locale);
  return {
    ...{ shop, consignment: label.consignment, reference: label.reference, order: label.number },
    courier: carrierIn(label.courier, locale),
    ...{ name: receiver.name, phone: receiver.phone, area: receiver.area },
    address: addressOf(receiver),
    note: receiver.note && `${t("vendor:receiver.note")} ${receiver.note}`,
    pieces: t("booking:labels.pieces", { count: label.pieces }),
    cash: cash?.display ?? null,
    isPaid: cash?.minor === "0",
    qr: svg(`0 0 ${qr.size} ${qr.size}`, qr.path),
    bar: bar && svg(`0 0 ${bar.width} 1`, bar.path, 'preserveAspectRatio="none"'),
  };
}

const addressOf = ({ details, landmark, locality }: LabelFacts["receiver"]): string =>
  [details, landmark, locality].filter(Boolean).join(", ");

const carrierIn = (courier: LabelFacts["courier"], locale: Locale): string => {
  const { t } = translatorOf(locale);
  return courier === null ? t("booking:labels.own") : t(`couriers:name.${courier}`);
};

const svg = (box: string, path: string, more = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" ${more}><path d="${path}" fill="#000"/></svg>`;

function listsOf(labels: readonly LabelFacts[], locale: Locale) {
  const { t } = translatorOf(locale);
  const count = (value: number) => t("common:number", { value });
  return [...new Set(labels.map(({ courier }) => courier))].map((courier) => {
    const theirs = labels.filter((label) => label.courier === courier);
    const sums = theirs.flatMap(({ cash }) => (cash === null ? [] : [BigInt(cash.minor)]));
    const whole = formatTaka(
      sums.reduce((sum, minor) => sum + minor, 0n),
      locale,
    );
    return {
      courier: carrierIn(courier, locale),
      isOwn: courier === null,
      got: courier === null ? t("booking:labels.got_own") : t("booking:labels.got"),
      rows: theirs.map(({ consignment, number, receiver, cash }, place) => ({
        ...{ nth: count(place + 1), consignment, order: number, name: receiver.name, area: receiver.area },
        ...{ phone: receiver.phone, address: addressOf(receiver), cash: cash?.display ?? null },
      })),
      total: t("booking:labels.total", { count: theirs.length }),
      sum: sums.length === 0 ? null : `${t("booking:labels.cash")}: ${whole}`,
    };
  });
}
