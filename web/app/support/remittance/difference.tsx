import type { RemittanceReport } from "@haat/contract/remittance";
import { OpeningForm } from "../../components/form/opening-form.tsx";
import { Link } from "../../components/ui/link.tsx";
import { isNothing, unsigned } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { ReasonField } from "./reason-field.tsx";

/** What is still to come, and what the bank has credited otherwise. */
export function Difference({ credit: { left, cases } }: { credit: NonNullable<RemittanceReport["credit"]> }) {
  const { t, locale } = useWords();
  return (
    <>
      {!isNothing(left) && !left.minor.startsWith("-") && (
        <p>{t("remittances:credit.left", { left: unsigned(left, locale) })}</p>
      )}
      {cases.map(({ id, amount, isOpen }) => (
        <p key={id} className={`notice ${isOpen ? "notice-warm" : ""}`}>
          <span>
            {t(amount.minor.startsWith("-") ? "remittances:credit.much" : "remittances:credit.lack", {
              amount: unsigned(amount, locale),
            })}{" "}
            <Link to={`/support/courier-claims/${id}`} className="link">
              {t("remittances:case.suspense_see")}
            </Link>
          </span>
        </p>
      ))}
    </>
  );
}

/** It takes more than it brings: nothing comes to the bank, and its courier keeps the rest from what he transfers next. */
export function BelowZero() {
  const { t } = useWords();
  return (
    <p className="notice notice-warm">
      <span>{t("remittances:below")}</span>
    </p>
  );
}

type FormProps = Readonly<{ id: string; pressKey: string; isUnread: boolean; isBelow: boolean }>;

/** The rest will not come: it is put apart, for whoever finds out why. */
export function DifferenceForm({ id, pressKey, isUnread, isBelow }: FormProps) {
  const { t, locale } = useWords();
  return (
    <OpeningForm
      title={t(isBelow ? "remittances:below.go" : "remittances:difference")}
      action={`/${locale}/support/remittances/${id}`}
      values={{ key: pressKey }}
      isOpen={isUnread}
      press={{ word: t("remittances:credit.go"), intent: "difference" }}
    >
      <p className="text-soft">{t(isBelow ? "remittances:below.text" : "remittances:difference.text")}</p>
      <ReasonField among="difference" isLacking={isUnread} />
    </OpeningForm>
  );
}
