import type { VendorCashPage } from "@haat/contract/courier-cash";
import type { VendorReturnLine } from "@haat/contract/vendor-returns";
import { formatDate } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { SheetLinks } from "../../components/ui/sheet-links.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{
  returns: NonNullable<VendorCashPage["returns"]>;
  /** Whoever turns its pages sees them. */
  isOpen: boolean;
  older: string | null;
}>;

/** What ways back have cost the shop: in all, and parcel by parcel behind it. */
export function Returns({ returns: { parcels, charge, items }, isOpen, older }: Props) {
  const { t } = useWords();
  return (
    <section className="grid gap-3">
      {parcels > 0 && (
        <p className="notice">{t("vendor:cod.returns", { count: parcels, charge: readMoney(charge) })}</p>
      )}
      <details open={isOpen}>
        <summary className="link flex min-h-12 cursor-pointer items-center">
          {t("vendor:cod.way_back.each")}
        </summary>
        <ul className="grid gap-3">
          {items.map((line) => (
            <ReturnLine key={line.number} line={line} />
          ))}
        </ul>
        <MoreLink to={older} name={t("vendor:more")} />
        <div className="mt-4">
          <SheetLinks to="/vendor/courier-cash/sheet?of=returns" />
        </div>
      </details>
    </section>
  );
}

/** One parcel: what was taken for its way back, by which rule, and what was given back of it. */
function ReturnLine({ line }: { line: VendorReturnLine }) {
  const { t, locale } = useWords();
  const { order, courier, number, chargedAt, fee, vat, charge, back, ruledAt } = line;
  return (
    <li className="sheet grid gap-3">
      <Link to={`/vendor/orders/${order.id}`} className="link inline-flex min-h-12 items-center">
        {order.number}
      </Link>
      <p className="text-sm text-soft">
        {t(`couriers:name.${courier}`)} · <span className="break-all">{number}</span> ·{" "}
        {formatDate(new Date(chargedAt), locale)}
      </p>
      <Definitions
        rows={[
          { name: t("vendor:cod.way_back.fee"), value: <Taka amount={fee} /> },
          { name: t("vendor:cod.way_back.vat"), value: <Taka amount={vat} /> },
          { name: t("vendor:cod.way_back.taken"), value: <Taka amount={charge} />, isStrong: true },
        ]}
      />
      <p>{t("couriers:way_back.rule", { day: new Date(ruledAt) })}</p>
      {back !== null && (
        <p className="notice">
          {t("vendor:cod.way_back.given", { amount: readMoney(back.amount), day: new Date(back.at) })}{" "}
          {t("couriers:way_back.back")}
        </p>
      )}
    </li>
  );
}
