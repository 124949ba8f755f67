import { bdt, type Sum } from "@haat/core/money";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { formatSum } from "@haat/i18n/format";
import { translators } from "../../translators.ts";

/** Through whom a part of an order ended. `late`: its shop did not accept in time. `dispute`: its money went back at the wallet. */
export type CancelledBy = "buyer" | "support" | "shop" | "late" | "dispute";

/**
 * Why a payment is not owed to us: the order had ended, is paid already or is paid at the door; another currency or another sum came, or another
 * payment's words; under another payment's id; by a charge that had ended; for goods that were gone.
 */
export type Unowed =
  | "ended"
  | "twice"
  | "cash"
  | "currency"
  | "amount"
  | "unlike"
  | "repeated"
  | "closed"
  | "sold_out";

/** Of a wallet's money for an order that lapsed: none came, some is owed back, or its buyer says that he has sent some. */
export type Outstanding = "nothing" | "owed_back" | "claimed";

type Spoken = Pick<OrderHead, "lang" | "number">;
type Part = Pick<OrderPart, "number" | "vendorName">;

/** `Tk` in an English message: one ৳ would double its price. */
export const moneyIn = (sum: Sum, { lang }: Pick<OrderHead, "lang">): string =>
  lang === "bn" ? formatSum(sum, "bn") : formatSum(sum, "en").replace("৳", "Tk ");

/** By its number where it is one; several by their order's, with the shops they were to come from. */
function nameOf({ lang, number }: Spoken, parts: readonly Part[]): string {
  const [only, ...more] = parts;
  if (only && more.length === 0) return only.number;
  const shops = [...new Set(parts.map(({ vendorName }) => vendorName[lang]))];
  return `${number} (${new Intl.ListFormat(lang).format(shops)})`;
}

/** `owed`: poisha, for all of them. */
export function cancelledWords(
  order: Spoken,
  parts: readonly Part[],
  { by, owed }: Readonly<{ by: CancelledBy; owed: bigint }>,
): string {
  const { t } = translators[order.lang];
  const about = { vendor: parts[0]?.vendorName[order.lang] ?? "", number: nameOf(order, parts) };
  return owed > 0n
    ? t(`messages:order.part_cancelled.${by}`, { ...about, money: moneyIn(bdt(owed), order) })
    : t(`messages:order.part_cancelled_unpaid.${by}`, about);
}

export const owedBackWords = (order: Spoken, { why, sum }: Readonly<{ why: Unowed; sum: Sum }>): string =>
  translators[order.lang].t(`messages:payment.owed_back.${why}`, {
    money: moneyIn(sum, order),
    number: order.number,
  });

export const expiredWords = ({ lang, number }: Spoken, outstanding: Outstanding): string =>
  translators[lang].t(`messages:order.expired.${outstanding}`, { number });
