import type { VendorCashLine } from "@haat/contract/courier-cash";
import { isNothing, readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

/** What the courier gave too little: what he was asked, what he has paid since, and what the market bears. */
export function Lacking({ line: { lacking, short } }: { line: VendorCashLine }) {
  const { t } = useWords();
  if (lacking === null) return null;
  const { whole, askedAt, paid, written } = lacking;
  return (
    <ul className={`notice grid gap-1 ${short === null ? "" : "notice-warm"}`}>
      <li>{t("vendor:cod.lacking.whole", { amount: readMoney(whole) })}</li>
      {askedAt !== null && <li>{t("vendor:cod.lacking.asked", { day: new Date(askedAt) })}</li>}
      {!isNothing(paid) && <li>{t("vendor:cod.lacking.paid", { amount: readMoney(paid) })}</li>}
      {!isNothing(written) && <li>{t("vendor:cod.lacking.written", { amount: readMoney(written) })}</li>}
      {short !== null && <li>{t("vendor:cod.short", { amount: readMoney(short) })}</li>}
    </ul>
  );
}
