import type { RemittanceCaseView } from "@haat/contract/remittance-case";
import type { RemittanceParcel } from "@haat/contract/remittance-parcel";
import { shownCandidates } from "@haat/contract/remittance-row";
import { formatDate } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import type { Label } from "../remittance/shown.ts";
import { ParcelState } from "./sides.tsx";

type Searched = Readonly<{ view: RemittanceCaseView; label: Label | undefined; q: string }>;

/** Looks for a parcel that the row may mean; the search has its own address. */
export function ParcelSearch({ view: { remittance, row }, label, q }: Searched) {
  const { t, locale } = useWords();
  return (
    <form
      method="get"
      action={`/${locale}/support/remittances/${remittance.id}/rows/${row.line}`}
      role="search"
      className="flex flex-wrap items-end gap-3"
    >
      {label !== undefined && <HiddenFields values={{ label }} />}
      <label className="grid flex-1 gap-1.5">
        <span className="font-semibold">{t("remittances:case.search")}</span>
        <input name="q" type="search" defaultValue={q} maxLength={60} autoComplete="off" className="input" />
      </label>
      <button className="button-secondary max-sm:w-full">{t("remittances:case.search_go")}</button>
    </form>
  );
}

/** The nearest days; the others open below them. */
const atOnce = 10;

type Props = Readonly<{ parcels: readonly RemittanceParcel[]; isMissing: boolean; isCut: boolean }>;

/** Parcels that the row may mean; a person chooses, never the desk. */
export function Candidates({ parcels, isMissing, isCut }: Props) {
  const { t } = useWords();
  if (parcels.length === 0) return <p className="notice">{t("remittances:case.no_candidates")}</p>;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-semibold">{t("remittances:case.candidates")}</legend>
      {isCut && (
        <p className="text-soft">{t("remittances:row.candidates_over", { count: shownCandidates })}</p>
      )}
      {isMissing && (
        <p role="alert" className="font-semibold text-brick">
          {t("remittances:act.parcel_needed")}
        </p>
      )}
      {parcels.slice(0, atOnce).map((parcel) => (
        <Candidate key={parcel.id} parcel={parcel} />
      ))}
      {parcels.length > atOnce && (
        <details className="grid gap-2">
          <summary className="button-quiet w-fit">
            {t("remittances:case.candidates_more", { count: parcels.length - atOnce })}
          </summary>
          <div className="mt-2 grid gap-2">
            {parcels.slice(atOnce).map((parcel) => (
              <Candidate key={parcel.id} parcel={parcel} />
            ))}
          </div>
        </details>
      )}
    </fieldset>
  );
}

function Candidate({ parcel }: { parcel: RemittanceParcel }) {
  const { t, locale } = useWords();
  const { id, number, order, shop, state, closedAt, phoneTail, due, isTaken } = parcel;
  return (
    <label className="choice">
      <input type="radio" name="consignmentId" value={id} />
      <span className="grid flex-1 gap-0.5">
        <span className="flex flex-wrap justify-between gap-x-4 font-semibold">
          <span>
            {order.number} · <span className="break-all">{number}</span>
          </span>
          <Taka amount={due} />
        </span>
        <span className="text-sm text-soft">
          <Typed text={shop} /> · <ParcelState state={state} />
          {closedAt !== null && ` · ${formatDate(new Date(closedAt), locale)}`}
          {phoneTail !== null && ` · …${shownDigits(phoneTail, locale)}`}
        </span>
        {isTaken && (
          <span className="badge badge-warm justify-self-start">{t("remittances:case.taken")}</span>
        )}
      </span>
    </label>
  );
}
