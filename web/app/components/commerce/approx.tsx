import type { SumView } from "@haat/contract/values";
import { approximately } from "@haat/core/currencies";
import { toBengaliDigits } from "@haat/core/digits";
import { useShownCurrency } from "../../lib/shown-currency.tsx";
import { useWords } from "../../lib/words.tsx";

/** About how much that is where the visitor's family reads it. What is paid is the taka beside it. */
export function Approx({ amount }: { amount: Pick<SumView, "minor"> }) {
  const { t, locale } = useWords();
  const shown = useShownCurrency();
  const poisha = BigInt(amount.minor);
  if (shown === null || poisha < 0n) return null;
  const { currency, microTaka } = shown;
  const number = approximately(poisha, { currency, microTaka: BigInt(microTaka) });
  return (
    <span className="text-sm whitespace-nowrap text-soft">
      {t("common:approx", { amount: locale === "bn" ? toBengaliDigits(number) : number, currency })}
    </span>
  );
}
