import { formatDate } from "@haat/i18n/format";
import { takeBrokenPromise } from "@haat/db/queries/orders/promises";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { secretLink } from "../messages/secret-link.ts";
import { tellOfParcel } from "./tell-of-parcel.ts";

/** A parcel that cannot be there by the day we named: its buyer hears so once, and where to say that he wants it no more. */
export const tellLate = (
  { books, sealer, publicOrigin }: Pick<NodeCtx, "books" | "sealer" | "publicOrigin">,
  partId: string,
): Promise<void> =>
  books.transact(async (tx) => {
    const broken = await takeBrokenPromise(tx, partId);
    if (!broken) return;
    const { order, parts } = await readOrderParts(tx, broken.orderId);
    const number = parts.find(({ id }) => id === partId)?.number ?? order.number;
    const { t } = translators[order.lang];
    const said = {
      ...{ number, date: formatDate(new Date(broken.by), order.lang) },
      url: secretLink(`${publicOrigin}/${order.lang}/track`, order.trackCode),
    };
    const text = broken.isInShop
      ? t("messages:parcel.late_in_shop", said)
      : t("messages:parcel.late_on_way", said);
    await tellOfParcel(tx, { sealer, publicOrigin }, { order, number, text, key: `${partId}:told-late` });
  });
