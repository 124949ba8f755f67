import type { RemittanceReport } from "@haat/contract/remittance";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { isNothing, unsigned } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

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

type FormProps = Readonly<{ id: string; pressKey: string; isUnread: boolean }>;

/** The rest will not come: it is put apart, for whoever finds out why. */
export function DifferenceForm({ id, pressKey, isUnread }: FormProps) {
  const { t, locale } = useWords();
  return (
    <details open={isUnread}>
      <summary className="button-secondary list-none max-sm:w-full">{t("remittances:difference")}</summary>
      <form
        method="post"
        action={`/${locale}/support/remittances/${id}`}
        noValidate
        data-enhance="once"
        className="mt-4 grid gap-4"
      >
        <HiddenFields values={{ key: pressKey }} />
        <p className="text-soft">{t("remittances:difference.text")}</p>
        <Field
          name="reason"
          among="difference"
          label={t("remittances:act.reason")}
          {...(isUnread && { errors: { reason: t("remittances:act.reason_needed") } })}
        >
          {(control) => <input {...control} maxLength={300} autoComplete="off" />}
        </Field>
        <button name="intent" value="difference" className="button justify-self-start max-sm:w-full">
          {t("remittances:credit.go")}
        </button>
      </form>
    </details>
  );
}
