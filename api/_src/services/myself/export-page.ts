import type { ExportedOrder, ExportHead } from "@haat/contract/export";
import type { LocaleName } from "@haat/contract/values";
import { bdt } from "@haat/core/money";
import { formatDate, formatDateTime } from "@haat/i18n/format";
import { translators } from "../../translators.ts";

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** Everything that is shown goes through here: people wrote it. */
const text = (value: string | number): string =>
  String(value).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

const style = `body{font:1rem/1.7 "Noto Sans Bengali","Hind Siliguri",sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#222}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}th,td{border:1px solid #ccc;padding:.3rem .6rem;text-align:start;overflow-wrap:anywhere}
h2{margin-top:2rem}h3{margin-bottom:0}`;

type Cells = readonly (string | number)[];
const row = (cells: Cells): string => `<tr>${cells.map((cell) => `<td>${text(cell)}</td>`).join("")}</tr>`;
const table = (rows: readonly Cells[]): string =>
  rows.length === 0 ? "<p>—</p>" : `<table>${rows.map(row).join("")}</table>`;
const section = (title: string, rows: readonly Cells[]): string => `<h2>${text(title)}</h2>${table(rows)}`;
const named = (names: readonly [string, string | null][]): Cells[] =>
  names.flatMap(([name, value]) => (value ? [[name, value]] : []));

/** Where he is signed in, what he came with, which browsers hear of his orders, and what he wishes for. */
function stays({ sessions, devices, newsDevices, wishes, waits }: ExportHead, locale: LocaleName): string[] {
  const { t } = translators[locale];
  const when = (at: string) => formatDateTime(new Date(at), locale);
  return [
    section(
      t("mydata:export.sessions"),
      sessions.map(({ device, from, lastSeenAt }) => [device, when(from), when(lastSeenAt)]),
    ),
    section(
      t("mydata:export.devices"),
      devices.map(({ device, from, lastSeenAt }) => [device, when(from), when(lastSeenAt)]),
    ),
    section(
      t("mydata:export.news"),
      newsDevices.map(({ browser, at, toldAt }) => [browser, when(at), toldAt === null ? "" : when(toldAt)]),
    ),
    section(
      t("mydata:export.wishes"),
      wishes.map(({ product, price, at }) => [product ?? "", price.display, when(at)]),
    ),
    section(
      t("mydata:export.waits"),
      waits.map(({ product, at, toldAt }) => [product ?? "", when(at), toldAt === null ? "" : when(toldAt)]),
    ),
  ];
}

export function exportHead(head: ExportHead, locale: LocaleName): string {
  const { t } = translators[locale];
  const when = (at: string) => formatDateTime(new Date(at), locale);
  const { person, addresses, consents, linkedAccounts, erasures } = head;
  const words = `${t("mydata:export.title")} · ${when(head.madeAt)}`;
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${text(words)}</title><style>${style}</style></head><body><h1>${text(words)}</h1>`,
    section(
      t("mydata:profile.title"),
      named([
        [t("mydata:export.id"), person.id],
        [t("mydata:profile.name"), person.name],
        [t("mydata:export.phone"), person.phone],
        [t("mydata:export.email"), person.email],
        [t("mydata:export.since"), when(person.since)],
        ...person.passkeys.map((key): [string, string] => [t("mydata:export.passkey"), key.name]),
        ...person.shops.map((shop): [string, string] => [t("mydata:export.shop"), shop.name]),
      ]),
    ),
    section(
      t("mydata:addresses.title"),
      addresses.map((a) => [
        a.recipient,
        a.phone,
        [a.details, a.landmark, a.locality, a.area, a.district].filter(Boolean).join(", "),
      ]),
    ),
    section(
      t("mydata:consents.title"),
      consents.map((c) => [
        t(`mydata:consents.${c.purpose as "terms"}`),
        t(c.given ? "mydata:consents.yes" : "mydata:consents.no"),
        formatDate(new Date(c.version), locale),
        when(c.at),
      ]),
    ),
    ...stays(head, locale),
    section(
      t("mydata:export.linked"),
      linkedAccounts.map(({ provider, label, at }) => [provider, label ?? "", when(at)]),
    ),
    ...(erasures.length === 0
      ? []
      : [
          section(
            t("mydata:erase.title"),
            erasures.map(({ state, at, dueAt }) => [state, when(at), when(dueAt)]),
          ),
        ]),
    `<h2>${text(t("mydata:export.orders"))}</h2>`,
  ].join("\n");
}

/** Why he was called before it left, and his word against it. */
function called({ calledBefore: asked }: ExportedOrder, locale: LocaleName): Cells[] {
  const { t } = translators[locale];
  const when = (at: string) => formatDateTime(new Date(at), locale);
  if (asked === null) return [];
  const why = asked.reasons.map((reason) => {
    if (reason.code === "refusals") return t("mydata:export.asked.refusals", reason);
    if (reason.code === "few_taken") return t("mydata:export.asked.few_taken", reason);
    return t("mydata:export.asked.new_far_dear", { over: bdt(BigInt(reason.over.minor)) });
  });
  return [
    ...why.map((words) => ["", t("mydata:export.asked"), words, when(asked.at)]),
    ...(asked.contest === null
      ? []
      : [["", t("mydata:export.contest"), asked.contest.said, when(asked.contest.madeAt)]]),
    ...(asked.contest?.answer == null
      ? []
      : [["", t("mydata:export.contest_answer"), asked.contest.answer, ""]]),
  ];
}

/** When its shop met nobody, that somebody come again, and what came of our calls. */
function missed({ parts }: ExportedOrder, locale: LocaleName): Cells[] {
  const { t } = translators[locale];
  const when = (at: string) => formatDateTime(new Date(at), locale);
  return parts.flatMap(({ number, tries, came, calls }) => [
    ...came.map(({ at, reason }) => [
      number,
      t("mydata:export.came"),
      t(`mydata:export.came.${reason}`),
      when(at),
    ]),
    ...tries.map(({ at, wish }) => [
      number,
      t("mydata:export.try"),
      t(`mydata:export.wish.${wish}`),
      when(at),
    ]),
    ...calls.map(({ at, outcome }) => [
      number,
      t("mydata:export.call"),
      t(`mydata:export.call.${outcome}`),
      when(at),
    ]),
  ]);
}

export function exportOrder(order: ExportedOrder, locale: LocaleName): string {
  const { t } = translators[locale];
  const when = (at: string) => formatDateTime(new Date(at), locale);
  const { receiver } = order;
  const { details, landmark, locality, area, district } = receiver;
  const place = [details, landmark, locality, area, district].filter(Boolean);
  return [
    `<h3>${text(order.number)} · ${text(when(order.placedAt))} · ${text(order.total.display)}</h3>`,
    `<p>${text(t(`common:order_state.${order.state as "completed"}`))} · ${text(receiver.recipient)} · ${text(receiver.phone)}<br>`,
    `${text(place.join(", "))}${receiver.note ? ` · ${text(receiver.note)}` : ""}</p>`,
    table([
      ...order.parts.flatMap(({ shop, lines }) =>
        lines.map((line) => [
          shop,
          `${line.title} ${line.label}`.trim(),
          `× ${line.quantity}`,
          line.total.display,
        ]),
      ),
      ["", t("mydata:export.delivery"), "", order.delivery.display],
      ...order.payments.map((paid) => [
        t("mydata:export.payment"),
        t(`common:method.${paid.method as "cod"}`),
        paid.trx ?? paid.state,
        paid.amount.display,
      ]),
      ...order.refunds.map((back) => [
        t("mydata:export.refund"),
        back.state,
        when(back.at),
        back.amount.display,
      ]),
      ...called(order, locale),
      ...missed(order, locale),
    ]),
  ].join("\n");
}

export const exportFoot = (isWhole: boolean, locale: LocaleName): string =>
  `${isWhole ? "" : `<p>${text(translators[locale].t("mydata:export.more"))}</p>`}</body></html>\n`;
