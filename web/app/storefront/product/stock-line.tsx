import { Icon } from "../../components/ui/icon.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

const few = 5;

/** Live stock, in words: the digital commerce rules want it, and it spares a buyer a surprise at the till. */
export function StockLine({ available }: { available: number }) {
  const { t } = useWords();
  if (available <= 0) return <Notice tone="warm">{t("storefront:stock.sold_out_advice")}</Notice>;
  return (
    <p className={`flex items-center gap-2 font-semibold ${available <= few ? "text-brick" : "text-leaf"}`}>
      <Icon name={available <= few ? "clock" : "check"} className="size-5" />
      {available <= few ? t("storefront:stock.left", { count: available }) : t("storefront:stock.in")}
    </p>
  );
}
