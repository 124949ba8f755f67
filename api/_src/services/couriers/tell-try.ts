import type { TryAnswer } from "@haat/core/tries";
import type { Tx } from "@haat/db/books";
import { lockPart } from "@haat/db/queries/orders/parts";
import { translators } from "../../translators.ts";
import { secretLink } from "../messages/secret-link.ts";
import type { Teller } from "../orders/tell-buyer.ts";
import { tellShop } from "../vendors/tell-shop.ts";
import { tellOfParcel } from "../orders/tell-of-parcel.ts";

type Answered = Readonly<{ partId: string; caseId: string; answer: Exclude<TryAnswer, "moved"> }>;

/** Whoever wanted that the rider comes again hears what the courier made of it. */
export async function tellTry(tx: Tx, teller: Teller, { partId, caseId, answer }: Answered): Promise<void> {
  const found = await lockPart(tx, { id: partId });
  if (!found) return;
  const { order, part } = found;
  const { t } = translators[order.lang];
  const url = secretLink(`${teller.publicOrigin}/${order.lang}/track`, order.trackCode);
  const said = { number: part.number, url };
  const text =
    answer === "told" ? t("messages:parcel.try_told", said) : t("messages:parcel.try_refused", said);
  await tellOfParcel(tx, teller, { order, number: part.number, text, key: `${caseId}:answered` });
}

type Wanted = Readonly<{
  partId: string;
  /** What is told of: unique. */
  key: string;
  /** No courier has it: the shop itself is to go again. */
  isOwn?: boolean;
}>;

/** Its shop hears that the parcel is not lost to it yet: its buyer wants it, and the courier is asked to come again, or it goes itself. */
export async function tellShopOfTry(
  tx: Tx,
  { sealer, publicOrigin }: Teller,
  { partId, key, isOwn = false }: Wanted,
): Promise<void> {
  const found = await lockPart(tx, { id: partId });
  if (!found) return;
  const { id, number, vendorId } = found.part;
  await tellShop(
    tx,
    { sealer },
    {
      ...{ vendorId, key: `${key}:told-shop` },
      say: ({ t }, locale) => {
        const said = { number, url: `${publicOrigin}/${locale}/vendor/orders/${id}` };
        return isOwn ? t("messages:shop.another_own_try", said) : t("messages:shop.another_try", said);
      },
    },
  );
}
