import type { SubOrderView } from "@haat/contract/order";
import { Picture } from "../../components/commerce/picture.tsx";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import { ParcelTimeline } from "./parcel-timeline.tsx";

export function Parcel({ parcel, placedAt }: { parcel: SubOrderView; placedAt: string }) {
  const { t, locale } = useWords();
  return (
    <section className="sheet grid gap-4" aria-labelledby={`parcel-${parcel.id}`}>
      <h2 id={`parcel-${parcel.id}`} className="flex flex-wrap items-center gap-x-2 text-lg">
        <Icon name="parcel" className="text-brand" />
        <Link to={`/shops/${parcel.vendor.slug}`} className="inline-flex min-h-12 items-center underline-offset-4 hover:underline">
          {parcel.vendor.name}
        </Link>
        <span className="text-sm font-normal text-soft">{parcel.number}</span>
      </h2>
      {parcel.deliveryCode !== null && (
        <div className="notice notice-good">
          <Icon name="shield" className="mt-0.5 text-leaf" />
          <p>
            {t("checkout:order.delivery_code")} <b className="text-xl tabular-nums">{shownDigits(parcel.deliveryCode, locale)}</b>
          </p>
        </div>
      )}
      <ParcelTimeline parcel={parcel} placedAt={placedAt} />
      <ul className="grid gap-3">
        {parcel.lines.map((line) => (
          <li key={line.id} className="grid grid-cols-[3.5rem_1fr_auto] items-center gap-3">
            <span className="overflow-hidden rounded-sm">
              <Picture picture={line.picture} sizes="3.5rem" loading="lazy" isDecoration />
            </span>
            <span className="min-w-0">
              {line.title}
              <span className="text-soft">
                {line.label !== "" && ` · ${line.label}`} × {t("common:number", { value: line.quantity })}
              </span>
            </span>
            <Taka amount={line.total} />
          </li>
        ))}
      </ul>
      <Definitions
        rows={[
          { name: t(`checkout:bill.delivery_${parcel.zone}`), value: <Taka amount={parcel.delivery} /> },
          { name: t("checkout:bill.vendor_total"), value: <Taka amount={parcel.total} />, isStrong: true },
        ]}
      />
    </section>
  );
}
