import type { Money } from "@haat/core/money";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { moneyIn } from "../orders/ending-words.ts";
import { tellOfParcel, tellWithoutPhone } from "../orders/tell-of-parcel.ts";
import { tell } from "../orders/tell-buyer.ts";

/** A call that reached nobody, somebody else, one who wants a change, or ended with a yes; a contest that was right, or was not. */
type PlainWord =
  | "call_missed"
  | "wrong_number"
  | "wants_change"
  | "call_confirmed"
  | "contest_granted"
  | "contest_kept";
/** `paid`: an advance that may be paid after a call in vain, or that has been. */
export type Asked = Readonly<
  { orderId: string } & ({ word: PlainWord } | { word: "call_missed_ahead" | "paid_ahead"; paid: Money })
>;
type Deps = Pick<NodeCtx, "now" | "sealer" | "publicOrigin">;

/** What a buyer hears of our question: on the order's own page he reads why he is asked, and what we answered. */
export async function tellAsked(tx: Tx, deps: Deps, asked: Asked): Promise<void> {
  const { orderId, word } = asked;
  const { order } = await readOrderParts(tx, orderId);
  const { t } = translators[order.lang];
  const said = { number: order.number, url: `${deps.publicOrigin}/${order.lang}/orders/${orderId}` };
  const ahead = { ...said, money: "paid" in asked ? moneyIn(asked.paid, order) : "" };
  const text = {
    call_missed: () => t("messages:order.call_missed", said),
    wrong_number: () => t("messages:order.wrong_number", said),
    wants_change: () => t("messages:order.wants_change", said),
    call_missed_ahead: () => t("messages:order.call_missed_ahead", ahead),
    paid_ahead: () => t("messages:order.paid_ahead", ahead),
    call_confirmed: () => t("messages:order.call_confirmed", said),
    contest_granted: () => t("messages:order.contest_granted", said),
    contest_kept: () => t("messages:order.contest_kept", said),
  }[word]();
  // Nobody answers more than once to a call.
  const key = `${orderId}:told-${word}-${newId("event", deps.now())}`;
  const notice = { order, number: order.number, text, key };
  // Whoever has that number is told nothing of somebody else's order.
  if (word === "wrong_number") await tellWithoutPhone(tx, deps, notice);
  else if (word === "wants_change") await tellOfParcel(tx, deps, notice);
  else await tell(tx, deps, notice);
}
