import { mostOwnTries, type OwnTryReason } from "@haat/core/tries";
import type { Tx } from "@haat/db/books";
import type { NotedTry } from "@haat/db/queries/couriers/own-tries";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { formatDateTime } from "@haat/i18n/format";
import { translators } from "../../translators.ts";
import { secretLink } from "../messages/secret-link.ts";
import type { Teller } from "../orders/tell-buyer.ts";
import { tellOfParcel } from "../orders/tell-of-parcel.ts";

type Came = NotedTry & Readonly<{ order: OrderHead; part: OrderPart; reason: OwnTryReason }>;

/** Its shop came and met nobody: why, by when it comes again, and where to say at what time; after the last, that it may turn back. */
export async function tellOwnTry(tx: Tx, teller: Teller, came: Came): Promise<void> {
  const { order, part, nth, until, reason } = came;
  const { t } = translators[order.lang];
  const { number } = part;
  const said = {
    ...{ number, vendor: part.vendorName[order.lang], why: t(`messages:parcel.own_try.why.${reason}`) },
    url: secretLink(`${teller.publicOrigin}/${order.lang}/track`, order.trackCode),
  };
  const text =
    nth < mostOwnTries
      ? t("messages:parcel.own_try.again", { ...said, until: formatDateTime(new Date(until), order.lang) })
      : t("messages:parcel.own_try.last", said);
  await tellOfParcel(tx, teller, { order, number, text, key: `${part.id}:told-own-try-${nth}` });
}
