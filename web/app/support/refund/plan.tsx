import type { RefundPlanView } from "@haat/contract/refund-case";
import { Taka } from "../../components/commerce/price.tsx";
import { Sure } from "../../components/form/sure.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { isNothing } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import type { RefundTyped } from "./read-form.ts";

type PlanProps = Readonly<{ orderId: string; plan: RefundPlanView; typed: RefundTyped; pressKey: string }>;

/** To the poisha what the second press moves. */
export function Plan({ orderId, plan, typed, pressKey }: PlanProps) {
  const { t, locale } = useWords();
  const place = `/support/orders/${orderId}/refund`;
  const rows = [
    ["goods", plan.goods],
    ["delivery", plan.delivery],
    ["from_vendor", plan.fromVendor],
    ["commission", plan.commission],
    ["vat", plan.vat],
    ["from_market", plan.fromMarket],
  ] as const;
  return (
    <Sure
      action={`/${locale}${place}`}
      title={t("refunds:plan.title")}
      values={{ ...typed, key: `${pressKey}-refund` }}
      yes={t(plan.needsSecond ? "refunds:plan.ask" : "refunds:plan.yes")}
      no={t("refunds:no")}
      back={place}
    >
      {plan.needsSecond && <Notice tone="warm">{t("refunds:plan.needs_second")}</Notice>}
      <p>
        {plan.part} · {plan.vendor}
      </p>
      <Definitions
        rows={[
          ...rows.flatMap(([name, amount]) =>
            isNothing(amount) ? [] : [{ name: t(`refunds:plan.${name}`), value: <Taka amount={amount} /> }],
          ),
          ...plan.toBuyer.map(({ method, amount }) => ({
            name: t("refunds:plan.by", { method: t(`common:method.${method}`) }),
            value: <Taka amount={amount} />,
          })),
          ...(isNothing(plan.atDoor)
            ? []
            : [{ name: t("refunds:plan.at_door"), value: <Taka amount={plan.atDoor} /> }]),
          { name: t("refunds:plan.total"), value: <Taka amount={plan.total} />, isStrong: true },
        ]}
      />
      <ul className="grid gap-1">
        {plan.toBuyer.map(({ method, way }) => (
          <li key={`${method}-${way}`}>
            {t(`refunds:way.${way}`, { wallet: t(`common:method.${method}`) })}
          </li>
        ))}
      </ul>
      <p>
        “<Typed text={typed["reason"] ?? ""} />”
      </p>
    </Sure>
  );
}
