import type { StockRow as Row } from "@haat/contract/vendor";
import { Picture } from "../../components/commerce/picture.tsx";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { ChangeForm } from "./change-form.tsx";

type StockRowProps = Readonly<{
  row: Row;
  address: string;
  pressKey: string;
  typed: Readonly<{ amount: string; happening: string }> | undefined;
  fault: "amount" | "happening" | undefined;
}>;

const lowBelow = 4;

export function StockRow({ row, address, pressKey, typed, fault }: StockRowProps) {
  const { t } = useWords();
  const look = row.available <= 0 ? "badge-bad" : row.available < lowBelow ? "badge-warm" : "badge-good";
  const counters = [
    { name: t("vendor:stock.on_hand"), value: row.onHand },
    { name: t("vendor:stock.sold"), value: row.committed },
    { name: t("vendor:stock.held"), value: row.held },
  ];
  return (
    <li id={row.variantId} className="sheet grid scroll-mt-24 gap-3">
      <div className="grid grid-cols-[4.5rem_1fr] gap-3 sm:grid-cols-[4.5rem_1fr_auto]">
        <span className="overflow-hidden rounded-md">
          <Picture picture={row.picture} sizes="4.5rem" loading="lazy" isDecoration />
        </span>
        <div className="grid content-start">
          <h2 className="text-base">{row.title}</h2>
          <p className="text-sm text-soft">
            {row.label !== "" && `${row.label} · `}
            <Taka amount={row.price} />
          </p>
          <p className="text-xs text-soft">{row.sku}</p>
        </div>
        <p
          className={`badge ${look} rounded-md px-3 py-1 max-sm:col-span-2 max-sm:justify-self-start sm:grid sm:content-center sm:justify-items-center sm:self-start`}
        >
          <b className="text-2xl leading-tight tabular-nums">
            {t("common:number", { value: row.available })}
          </b>
          {row.available <= 0 ? t("vendor:stock.out") : t("vendor:stock.available")}
        </p>
      </div>
      <dl className="flex flex-wrap gap-x-5 text-sm text-soft">
        {counters.map(({ name, value }) => (
          <div key={name} className="flex gap-1.5">
            <dt>{name}</dt>
            <dd className="font-semibold tabular-nums text-ink">{t("common:number", { value })}</dd>
          </div>
        ))}
      </dl>
      <Link
        to={`/vendor/stock/${row.variantId}`}
        className="inline-flex min-h-12 items-center justify-self-start text-sm underline underline-offset-4"
      >
        {t("goods:stock.see")}
        <span className="sr-only">
          : {row.title} {row.label}
        </span>
      </Link>
      <ChangeForm row={row} address={address} pressKey={pressKey} typed={typed} fault={fault} />
    </li>
  );
}
