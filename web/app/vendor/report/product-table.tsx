import { formatDay, formatTaka } from "@haat/i18n/format";
import { useWords } from "../../lib/words.tsx";
import type { Counts, ProductTally } from "./tally.ts";

/** The numbers behind the pictures: every product, and its days below it. */
export function ProductTable({ products }: { products: readonly ProductTally[] }) {
  const { t, locale } = useWords();
  const heads = ["views", "carts", "orders", "units"] as const;
  const cells = (counts: Counts) => (
    <>
      {heads.map((name) => (
        <td key={name} data-label={t(`vendor:report.${name}`)} className="number">
          {t("common:number", { value: counts[name] })}
        </td>
      ))}
      <td data-label={t("vendor:report.revenue")} className="number whitespace-nowrap">
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
          <tbody key={product.productId}>
            <tr>
              <th scope="rowgroup">{product.title}</th>
              {cells(product)}
            </tr>
            {product.days.map((day) => (
              <tr key={day.day} className="text-sm text-soft">
                <th scope="row" className="font-normal sm:ps-8">
                  <time dateTime={day.day}>{formatDay(day.day, locale)}</time>
                </th>
                {cells(day)}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
