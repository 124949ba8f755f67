import type { PackingOrderView } from "@haat/contract/vendor-order";
import { Picture } from "../../components/commerce/picture.tsx";
import { useWords } from "../../lib/words.tsx";

/** What goes into the parcel: large enough to be read beside it, with the label's code. */
export function PackingLines({ lines }: { lines: PackingOrderView["lines"] }) {
  const { t } = useWords();
  return (
    <ul className="grid gap-4">
      {lines.map((line) => (
        <li key={line.id} className="grid grid-cols-[5rem_1fr_auto] items-center gap-4">
          <span className="overflow-hidden rounded-sm">
            <Picture picture={line.picture} sizes="5rem" loading="lazy" isDecoration />
          </span>
          <span className="min-w-0">
            <b className="block">{line.title}</b>
            {line.label !== "" && <span className="block">{line.label}</span>}
            <span className="block text-sm text-soft">{t("vendor:packing.sku", { sku: line.sku })}</span>
          </span>
          <b className="text-2xl whitespace-nowrap">× {t("common:number", { value: line.quantity })}</b>
        </li>
      ))}
    </ul>
  );
}
