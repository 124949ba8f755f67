import type { MoneyView } from "@haat/contract/values";
import type { PaymentWayView } from "@haat/contract/ways";
import { Notice } from "../../components/ui/notice.tsx";
import { readMoney } from "../../lib/money.ts";
import { troubleOf } from "../../lib/way-trouble.ts";
import { useWords } from "../../lib/words.tsx";

/** What stands against paying this bill in the chosen way; nothing when nothing does. */
export function WayNotice({ way, total }: { way: PaymentWayView | undefined; total: MoneyView }) {
  const { t } = useWords();
  const trouble = way ? troubleOf(way, { amount: total, isWhole: true }) : null;
  if (!way || trouble === null) return null;
  const name = t(`common:method.${way.method}`);
  if (trouble === "silent")
    return (
      <Notice tone="warm">
        <p className="font-semibold">{t("checkout:silent.title", { names: name })}</p>
        <p>{t("checkout:silent.text")}</p>
      </Notice>
    );
  const { least, most } = way;
  return (
    <Notice tone="bad">
      <p className="font-semibold">
        {name}: {trouble === "above" && most && t("checkout:payment.above", { most: readMoney(most) })}
        {trouble === "below" && least && t("checkout:payment.below", { least: readMoney(least) })}
      </p>
      <p>{t("checkout:payment.elsewhere")}</p>
    </Notice>
  );
}
