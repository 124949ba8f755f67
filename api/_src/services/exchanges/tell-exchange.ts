import { wholeTaka } from "@haat/core/ledger";
import { bdt } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { secretLink } from "../messages/secret-link.ts";
import { moneyIn } from "../orders/ending-words.ts";
import { tellOfParcel } from "../orders/tell-of-parcel.ts";
import type { Teller } from "../orders/tell-buyer.ts";
import { tellShop } from "../vendors/tell-shop.ts";

type Asked = Readonly<{
  vendorId: string;
  /** Of the part that brought the old piece. */
  number: string;
  swapId: string;
}>;

/** A shop hears that somebody waits for its answer. */
export const tellAskedFor = (
  tx: Tx,
  ctx: Pick<NodeCtx, "sealer" | "publicOrigin">,
  { vendorId, number, swapId }: Asked,
): Promise<void> =>
  tellShop(tx, ctx, {
    ...{ vendorId, key: `${swapId}:asked` },
    say: ({ t }, locale) =>
      t("messages:vendor.exchange_asked", { number, url: `${ctx.publicOrigin}/${locale}/vendor/exchanges` }),
  });

type Answered = Readonly<{ order: OrderHead; part: OrderPart; swapId: string }>;
/** `back`: what its buyer gets back once the old piece was taken, in poisha. */
type Agreed = Answered & Readonly<{ back: bigint }>;

const about = ({ publicOrigin }: Teller, { order, part }: Answered) => ({
  ...{ vendor: part.vendorName[order.lang], number: part.number },
  url: secretLink(`${publicOrigin}/${order.lang}/track`, order.trackCode),
});

/** What goes out, and what the rider takes for it, or comes back. `order`, `part`: the new ones. */
export function tellAgreed(tx: Tx, teller: Teller, answered: Agreed): Promise<void> {
  const { order, part, swapId, back } = answered;
  const { t } = translators[order.lang];
  const due = wholeTaka(part.cashMinor);
  const said = about(teller, answered);
  const money = moneyIn(bdt(due + back), order);
  const even = t("messages:exchange.agreed_even", said);
  const way = back > 0n ? "agreed_back" : "agreed";
  const text = due + back === 0n ? even : t(`messages:exchange.${way}`, { ...said, money });
  return tellOfParcel(tx, teller, { order, number: part.number, text, key: `${swapId}:agreed` });
}

/** `order`, `part`: those that brought the old piece. */
export function tellRefused(tx: Tx, teller: Teller, answered: Answered): Promise<void> {
  const { order, part, swapId } = answered;
  const text = translators[order.lang].t("messages:exchange.refused", about(teller, answered));
  return tellOfParcel(tx, teller, { order, number: part.number, text, key: `${swapId}:refused` });
}
