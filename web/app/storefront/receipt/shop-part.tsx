import type { SubOrderView } from "@haat/contract/order";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { useWords } from "../../lib/words.tsx";

/** What one shop sold, line by line, as it stands on paper. */
export function ShopPart({ part }: { part: SubOrderView }) {
  const { t } = useWords();
  return (
    <section className="sheet grid gap-3" aria-labelledby={`part-${part.id}`}>
      <h2 id={`part-${part.id}`} className="flex flex-wrap items-baseline gap-x-2 text-lg">
        {part.vendor.name} <span className="text-sm font-normal text-soft">{part.number}</span>
        {part.state === "cancelled" && (
          <span className="badge badge-bad">{t("checkout:progress.cancelled")}</span>
        )}
      </h2>
      <table className="w-full text-start">
        <thead className="text-sm text-soft">
          <tr>
            <th scope="col" className="py-1 text-start font-normal">
              {t("checkout:receipt.item")}
            </th>
            <th scope="col" className="px-2 py-1 text-end font-normal whitespace-nowrap">
              {t("checkout:receipt.pieces")}
            </th>
            <th scope="col" className="py-1 text-end font-normal whitespace-nowrap">
              {t("checkout:receipt.sum")}
            </th>
          </tr>
        </thead>
        <tbody>
          {part.lines.map((line) => (
            <tr key={line.id} className="border-t border-line align-baseline">
              <th scope="row" className="py-2 text-start font-normal">
                {line.title}
                {line.label !== "" && <span className="text-soft"> · {line.label}</span>}
              </th>
              <td className="px-2 py-2 text-end whitespace-nowrap tabular-nums">
                {t("common:number", { value: line.quantity })} × <Taka amount={line.unitPrice} />
              </td>
              <td className="py-2 text-end">
                <Taka amount={line.total} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Definitions
        rows={[
          { name: t(`checkout:bill.delivery_${part.zone}`), value: <Taka amount={part.delivery} /> },
          { name: t("checkout:bill.vendor_total"), value: <Taka amount={part.total} />, isStrong: true },
        ]}
      />
    </section>
  );
}
