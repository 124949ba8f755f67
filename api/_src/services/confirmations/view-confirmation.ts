import type {
  AskReasonView,
  ConfirmationView,
  OwnConfirmationView,
  ShopConfirmationView,
} from "@haat/contract/confirmation";
import type { LocaleName } from "@haat/contract/values";
import type { RiskReason } from "@haat/core/order-risk";
import { maskPhonesIn, maskTail } from "@haat/core/phone";
import type { ConfirmationRow } from "@haat/db/queries/confirmations/list";
import type { ShopConfirmation } from "@haat/db/queries/confirmations/of-part";
import type { OwnConfirmation } from "@haat/db/queries/confirmations/own";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";

export const reasonsView = (reasons: readonly RiskReason[], locale: LocaleName): AskReasonView[] =>
  reasons.map((reason) =>
    reason.code === "new_far_dear"
      ? { code: reason.code, over: moneyView(reason.overMinor, locale) }
      : reason,
  );

/** As the shop of a part sees it. */
export const shopConfirmationView = ({ state, tryAt, outcome }: ShopConfirmation): ShopConfirmationView => ({
  ...{ state, outcome },
  tryAt: state === "waiting" ? instantOrNull(tryAt) : null,
});

/** As its buyer sees it. */
export const ownConfirmationView = (
  { state, reasons, contest, advance, outcome, mayCorrect }: OwnConfirmation,
  locale: LocaleName,
): OwnConfirmationView => ({
  ...{ state, reasons: reasonsView(reasons, locale), outcome, mayCorrect },
  contest: contest && { ...contest, madeAt: instantView(contest.madeAt) },
  advance: advance && { sum: moneyView(advance.sum, locale), rest: moneyView(advance.rest, locale) },
});

export const confirmationView = (row: ConfirmationRow, locale: LocaleName): ConfirmationView => ({
  ...{ state: row.state, reasons: reasonsView(row.reasons, locale), orderId: row.id, number: row.number },
  placedAt: instantView(row.placedAt),
  total: moneyView(row.total, locale),
  buyer: { name: row.name, phone: maskTail(row.phoneTail ?? "••••") },
  language: row.lang,
  area: row.area[locale],
  goods: row.goods.map(({ quantity, ...title }) =>
    quantity > 1 ? `${title[locale]} × ${quantity}` : title[locale],
  ),
  shops: row.shops.map((name) => name[locale]),
  handoverBy: instantOrNull(row.handoverBy),
  tryAt: row.state === "waiting" ? instantOrNull(row.tryAt) : null,
  calls: row.calls.map(({ at, tryAt, ...call }) => ({
    ...call,
    at: instantView(at),
    tryAt: instantOrNull(tryAt),
  })),
  ...{ advance: row.advance === null ? null : moneyView(row.advance, locale), mayOffer: row.mayOffer },
  corrected: row.corrected && { ...row.corrected, at: instantView(row.corrected.at) },
  contest: row.contest && {
    ...{ said: maskPhonesIn(row.contest.said), madeAt: instantView(row.contest.madeAt) },
    dueBy: instantView(row.contest.dueBy),
  },
});
