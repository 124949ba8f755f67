import { formatDay, formatTaka } from "@haat/i18n/format";
import { useWords } from "../../lib/words.tsx";
import type { Counts, ProductTally } from "./tally.ts";

/** On a phone the days of a product stand inside its card, two words a number. */
const dayLook =
  "text-sm text-soft max-sm:mb-0 max-sm:flex max-sm:flex-wrap max-sm:rounded-none max-sm:border-x-0 max-sm:border-b-0 max-sm:border-dashed max-sm:px-0";

/** The numbers behind the pictures: every product, and its days below it. */
export function ProductTable({ products }: { products: readonly ProductTally[] }) {
  const { t, locale } = useWords();
  const heads = ["views", "carts", "orders", "units"] as const;
  const cells = (counts: Counts, look = "") => (
    <>
      {heads.map((name) => (
        <td key={name} data-label={t(`vendor:report.${name}`)} className={`number ${look}`}>
          {t("common:number", { value: counts[name] })}
        </td>
      ))}
      <td data-label={t("vendor:report.revenue")} className={`number whitespace-nowrap ${look}`}>
        {formatTaka(counts.revenue, locale)}
      </td>
    </>
  );
  return (
    <section aria-labelledby="by-product">
      <div className="section-title">
        <h2 id="by-product" className="text-xl">
          {t("vendor:report.by_product")}
        </h2>
      </div>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("vendor:report.product")}</th>
            {heads.map((name) => (
              <th key={name} scope="col" className="number">
                {t(`vendor:report.${name}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t("vendor:report.revenue")}
            </th>
          </tr>
        </thead>
        {products.map((product) => (
          <tbody
            key={product.productId ?? "others"}
            className="max-sm:mb-3 max-sm:rounded-md max-sm:border max-sm:border-line max-sm:bg-sheet max-sm:p-2"
          >
            <tr className="max-sm:mb-0 max-sm:border-0 max-sm:p-0">
              <th scope="rowgroup">{product.title ?? t("vendor:report.all_others")}</th>
              {cells(product)}
            </tr>
            {product.days.map((day) => (
              <tr key={day.day} className={dayLook}>
                <th scope="row" className="font-normal max-sm:w-full max-sm:py-0 sm:ps-8">
                  <time dateTime={day.day}>{formatDay(day.day, locale)}</time>
                </th>
                {cells(day, "max-sm:gap-1 max-sm:py-0")}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
