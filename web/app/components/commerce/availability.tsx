import type { ProductCard } from "@haat/contract/catalog";
import { useWords } from "../../lib/words.tsx";

/** Says only what changes a decision: plenty in stock needs no badge. */
export function Availability({ state }: { state: ProductCard["availability"] }) {
  const { t } = useWords();
  if (state === "sold_out")
    return (
      <p>
        <span className="badge badge-bad">{t("storefront:stock.sold_out")}</span>
      </p>
    );
  if (state === "few_left")
    return (
      <p>
        <span className="badge badge-warm">{t("storefront:stock.few_left")}</span>
      </p>
    );
  return null;
}
