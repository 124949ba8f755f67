import type { QuoteView } from "@haat/contract/cart";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";

export function ReviewGroup({ group }: { group: QuoteView["groups"][number] }) {
  const { t } = useWords();
  return (
    <section className="sheet grid gap-3" aria-label={group.vendor.name}>
      <h2 className="flex items-center gap-2 text-lg">
        <Icon name="shop" className="size-5 text-brand" />
        {group.vendor.name}
      </h2>
      <ul className="grid gap-2">
        {group.lines.map((line) => (
          <li key={line.variantId} className="flex justify-between gap-4">
            <span>
              {line.title}
              {line.label !== "" && <span className="text-soft"> · {line.label}</span>}
              <span className="text-soft"> × {t("common:number", { value: line.quantity })}</span>
            </span>
            <Taka amount={line.total} />
          </li>
        ))}
      </ul>
      <Definitions
        rows={[
          { name: t(`checkout:bill.delivery_${group.zone}`), value: <Taka amount={group.delivery} /> },
          { name: t("checkout:bill.vendor_total"), value: <Taka amount={group.total} />, isStrong: true },
        ]}
      />
      <p className="flex gap-2 rounded-md bg-leaf-wash p-3">
        <Icon name="truck" className="text-leaf" />
        {t("checkout:review.promised", { date: new Date(group.promisedBy) })}
      </p>
    </section>
  );
}
