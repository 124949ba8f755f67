import type { Money } from "@haat/core/money";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { moneyIn } from "../orders/ending-words.ts";
import { tell } from "../orders/tell-buyer.ts";

/** A call that reached nobody, or ended with a yes; a contest that was right, or was not. */
type PlainWord = "call_missed" | "call_confirmed" | "contest_granted" | "contest_kept";
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
    call_missed_ahead: () => t("messages:order.call_missed_ahead", ahead),
    paid_ahead: () => t("messages:order.paid_ahead", ahead),
    call_confirmed: () => t("messages:order.call_confirmed", said),
    contest_granted: () => t("messages:order.contest_granted", said),
    contest_kept: () => t("messages:order.contest_kept", said),
  }[word]();
  // Nobody answers more than once to a call.
  await tell(tx, deps, { order, text, key: `${orderId}:told-${word}-${newId("event", deps.now())}` });
}
