import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";

const groups = [
  {
    title: "remittances:places.waiting",
    places: [
      ["/support/remittances/proposals", "remittances:proposals", "listRemittanceProposals"],
      ["/support/courier-claims", "remittances:claims", "listCourierClaims"],
      ["/support/late-rows", "remittances:late_rows", "listLateRows"],
      ["/support/courier-payments", "remittances:payments", "listCourierPayments"],
    ],
  },
  {
    title: "remittances:places.money",
    places: [
      ["/support/courier-cash", "remittances:cash", "readCourierReceivable"],
      ["/support/courier-advances", "remittances:advances", "listCourierAdvances"],
      ["/support/remittances/figures", "remittances:figures", "readCourierFigures"],
    ],
  },
  {
    title: "remittances:places.agreed",
    places: [
      ["/support/courier-contracts", "couriers:contracts", "listCourierContracts"],
      ["/support/courier-stores", "couriers:stores", "listCourierStores"],
      ["/support/remittances/rules", "remittances:rules", "listCourierRules"],
    ],
  },
] as const;

/** What else there is about couriers' money, for whoever may look at it: on a phone behind one line, so that the statements stand first. */
export function Places() {
  const { t } = useWords();
  const { may } = useStaff();
  const open = groups
    .map(({ title, places }) => ({ title, places: places.filter(([, , asks]) => may.includes(asks)) }))
    .filter(({ places }) => places.length > 0);
  if (open.length === 0) return null;
  return (
    <details className="filters sheet">
      <summary className="flex min-h-12 cursor-pointer items-center gap-3 font-semibold">
        {t("remittances:places")}
      </summary>
      <nav aria-label={t("remittances:places")} className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
        {open.map(({ title, places }) => (
          <div key={title}>
            <h2 className="text-sm text-soft">{t(title)}</h2>
            <ul>
              {places.map(([to, name]) => (
                <li key={to}>
                  <Link to={to} className="link flex min-h-12 items-center">
                    {t(name)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </details>
  );
}
