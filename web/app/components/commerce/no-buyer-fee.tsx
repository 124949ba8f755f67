import { useWords } from "../../lib/words.tsx";

/**
 * What paying costs a buyer beside the price: nothing, by whichever way. It is no setting: what a wallet takes is the merchant's to
 * bear, and a buyer who gets everything back must never have paid more than that.
 */
export function NoBuyerFee() {
  const { t } = useWords();
  return <p className="text-sm text-soft">{t("checkout:payment.no_fee")}</p>;
}
