import type { OrderView } from "@haat/contract/order";
import { bdt, type Sum } from "@haat/core/money";
import { Notice } from "../../components/ui/notice.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import {
  moneyStanding,
  owedBack,
  paidSoFar,
  type Standing,
  stillAtDoor,
  unowedAs,
  walletOf,
} from "./money-standing.ts";
import { isOnItsWay } from "./refunds.tsx";

const tones = {
  checking: "warm",
  paid: "good",
  ahead: "good",
  owed_back: "warm",
  unpaid: "warm",
  opened: "warm",
  cash: "plain",
  cash_paid: "good",
  both_paid: "good",
  charged_back: "warm",
  unverified: "warm",
  lapsed: "bad",
  cancelled: "bad",
} as const satisfies Record<Standing, string>;

export function MoneyNotice({ order }: { order: OrderView }) {
  const { t } = useWords();
  const standing = moneyStanding(order);
  const total = amountOf(order, standing);
  const goesBack = inTaka(order.refunds.filter(isOnItsWay));
  const hasGoneBack = order.refunds.length > 0 && order.refunds.every(({ state }) => state === "succeeded");
  const givenBack = hasGoneBack && standing === "cancelled" ? inTaka(order.refunds) : null;
  const paidWith = t(`common:method_with.${walletOf(order)}`);
  return (
    <Notice tone={tones[standing]} isNews>
      <p className="font-semibold">
        {standing === "owed_back" && hasGoneBack && order.refunds.length >= owedBack(order).length
          ? t("checkout:standing.owed_back.done")
          : t(`checkout:standing.${standing}.title`, { total, with: paidWith })}
      </p>
      {standing === "owed_back" ? (
        <WhyBack order={order} />
      ) : (
        <p>
          {givenBack !== null && givenBack.minor > 0n
            ? t("checkout:standing.cancelled.given_back", { total: givenBack })
            : standing === "ahead"
              ? t("checkout:standing.ahead.text", { door: stillAtDoor(order) })
              : t(`checkout:standing.${standing}.text`, { total, with: paidWith })}
        </p>
      )}
      {standing !== "owed_back" &&
        owedBack(order).map(({ id, method, amount, captured }) => (
          <p key={id} className="mt-2">
            {t("checkout:standing.also_back", {
              total: readMoney(captured ?? amount),
              with: t(`common:method_with.${method === "cod" ? walletOf(order) : method}`),
            })}
          </p>
        ))}
      {goesBack.minor > 0n && owedBack(order).length === 0 && (
        <p className="mt-2">
          <a href="#refunds" className="link inline-flex min-h-12 items-center">
            {t("checkout:standing.goes_back", { total: goesBack })}
          </a>
        </p>
      )}
    </Notice>
  );
}

const inTaka = (refunds: OrderView["refunds"]) =>
  bdt(
    refunds
      .filter(({ amount }) => amount.currency === "BDT")
      .reduce((sum, { amount }) => sum + BigInt(amount.minor), 0n),
  );

/** Each reason once, and whether the order can still be paid. */
function WhyBack({ order }: { order: OrderView }) {
  const { t } = useWords();
  const reasons = new Set(owedBack(order).map((owed) => unowedAs(order, owed)));
  return (
    <>
      {[...reasons].map((why) => (
        <p key={why}>{t(`checkout:standing.owed_back.${why}`)}</p>
      ))}
      {order.canPay && <p>{t("checkout:standing.owed_back.pay_on")}</p>}
    </>
  );
}

/** Of what the sentence speaks: of what a wallet takes, of what riders are still to be given, of what was paid, or of the bill. */
function amountOf(order: OrderView, standing: Standing): Sum {
  if (standing === "cash") return stillAtDoor(order);
  if (standing === "paid" || standing === "both_paid" || standing === "cash_paid") return paidSoFar(order);
  const isAtWallet = standing === "unpaid" || standing === "opened" || standing === "ahead";
  return readMoney(isAtWallet ? order.dueNow : order.total);
}
