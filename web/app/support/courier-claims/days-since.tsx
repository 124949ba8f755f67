import { useWords } from "../../lib/words.tsx";

/** How old something is, in whole days of Dhaka. */
export function DaysSince({ days }: { days: number }) {
  const { t } = useWords();
  return <>{days === 0 ? t("remittances:cash.today") : t("remittances:cash.days", { count: days })}</>;
}
