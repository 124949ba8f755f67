import type { ComplaintOutcome } from "@haat/core/complaint-states";
import { complaintHours, shopComplaintHours } from "@haat/core/complaint-clock";
import { formatDateTime } from "@haat/i18n/format";
import type { Tx } from "@haat/db/books";
import type { ComplaintFound } from "@haat/db/queries/complaints/rows";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { tellOfParcel } from "../orders/tell-of-parcel.ts";
import { tellShop } from "../vendors/tell-shop.ts";

type Teller = Pick<NodeCtx, "sealer" | "publicOrigin" | "now">;
type About = Readonly<{ order: OrderHead; part: OrderPart; id: string; number: string }>;

const hoursFrom = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000);

/** His order's own page says more: whoever ordered without an account opens it in the browser he ordered with. */
const pageOf = ({ publicOrigin }: Teller, { lang, id }: OrderHead): string =>
  `${publicOrigin}/${lang}/orders/${id}/complaint`;

const shopPage = ({ publicOrigin }: Teller, locale: string): string =>
  `${publicOrigin}/${locale}/vendor/complaints`;

/** Both hear: the buyer its number and until when there is an answer, the shop until when it is to give one. */
export async function tellMade(tx: Tx, teller: Teller, { order, part, id, number }: About): Promise<void> {
  const now = teller.now();
  const text = translators[order.lang].t("messages:complaint.made", {
    ...{
      number,
      when: formatDateTime(hoursFrom(now, complaintHours), order.lang),
      url: pageOf(teller, order),
    },
  });
  await tellOfParcel(tx, teller, { order, number: part.number, text, key: `${id}:made` });
  await tellShop(tx, teller, {
    ...{ vendorId: part.vendorId, key: `${id}:made-shop` },
    say: ({ t }, locale) => {
      const when = formatDateTime(hoursFrom(now, shopComplaintHours), locale);
      return t("messages:vendor.complaint_made", { number, when, url: shopPage(teller, locale) });
    },
  });
}

export function tellAnswered(tx: Tx, teller: Teller, { order, part, id, number }: About): Promise<void> {
  const { t } = translators[order.lang];
  const text = t("messages:complaint.answered", { number, url: pageOf(teller, order) });
  return tellOfParcel(tx, teller, { order, number: part.number, text, key: `${id}:answered` });
}

type Decided = About & Readonly<{ outcome: ComplaintOutcome }>;

export function tellDecided(
  tx: Tx,
  teller: Teller,
  { order, part, id, number, outcome }: Decided,
): Promise<void> {
  const { t } = translators[order.lang];
  const text = t(`messages:complaint.decided.${outcome}`, { number, url: pageOf(teller, order) });
  return tellOfParcel(tx, teller, { order, number: part.number, text, key: `${id}:decided` });
}

/** Its shop was silent, and Haat has it now; or the law's time is over. */
export function tellTick(
  tx: Tx,
  teller: Teller,
  { order, part, id, number, tick }: About & Readonly<{ tick: "take_over" | "overdue" | "silence" }>,
): Promise<void> {
  const { t } = translators[order.lang];
  const text = t(`messages:complaint.${tick}`, { number, url: pageOf(teller, order) });
  return tellOfParcel(tx, teller, { order, number: part.number, text, key: `${id}:${tick}` });
}

type Named = Pick<ComplaintFound, "id" | "number" | "vendorId">;

const sayToShop = (
  tx: Tx,
  teller: Teller,
  { id, number, vendorId }: Named,
  word: "complaint_soon" | "complaint_taken_over" | "complaint_sent_on" | "complaint_settled",
): Promise<void> =>
  tellShop(tx, teller, {
    ...{ vendorId, key: `${id}:${word}` },
    say: ({ t }, locale) => t(`messages:vendor.${word}`, { number, url: shopPage(teller, locale) }),
  });

export const tellShopSoon = (tx: Tx, teller: Teller, named: Named) =>
  sayToShop(tx, teller, named, "complaint_soon");
export const tellShopTakenOver = (tx: Tx, teller: Teller, named: Named) =>
  sayToShop(tx, teller, named, "complaint_taken_over");
export const tellShopSentOn = (tx: Tx, teller: Teller, named: Named) =>
  sayToShop(tx, teller, named, "complaint_sent_on");
export const tellShopOfEnd = (tx: Tx, teller: Teller, named: Named) =>
  sayToShop(tx, teller, named, "complaint_settled");
