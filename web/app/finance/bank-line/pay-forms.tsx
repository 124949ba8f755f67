import type { BankLineReport } from "@haat/contract/bank-line";
import { formatDate } from "@haat/i18n/format";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { OpeningForm } from "../../components/form/opening-form.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { unsigned } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { plainTaka } from "./plain-taka.ts";

type Statement = BankLineReport["statements"][number];
type Suggestion = BankLineReport["suggestions"][number];
type Props = Readonly<{ report: BankLineReport; pressKey: string; isUnread: boolean }>;

/** Whose, until when, and what of it is still to come. */
function StatementName({ statement: { id, courier, reference, periodEnd, left } }: { statement: Statement }) {
  const { t, locale } = useWords();
  return (
    <span className="grid">
      <Link
        to={`/support/remittances/${id}`}
        className="link inline-flex min-h-12 items-center wrap-anywhere"
      >
        {t(`couriers:name.${courier}`)} · {reference}
      </Link>
      <span className="text-sm text-soft">
        {formatDate(new Date(periodEnd), locale)} ·{" "}
        {t("remittances:bank.lacks", { left: unsigned(left, locale) })}
      </span>
    </span>
  );
}

function Reason({ among }: Readonly<{ among: string }>) {
  const { t } = useWords();
  return (
    <Field
      name="reason"
      among={among}
      label={t("remittances:bank.reason")}
      optional={t("common:form.optional")}
    >
      {(control) => <input {...control} maxLength={300} autoComplete="off" />}
    </Field>
  );
}

/** One way to say whose money it is, sent as it stands. */
function Suggested({
  suggestion: { why, statements },
  report,
  pressKey,
  nth,
}: Readonly<{ suggestion: Suggestion; report: BankLineReport; pressKey: string; nth: number }>) {
  const { t, locale } = useWords();
  const { id, rest } = report.line;
  // One alone gets all that is left of the credit, and what differs is said; two get what each lacks.
  const shares = statements.map(({ id: of, left }) => [
    `share.${of}`,
    plainTaka(statements.length === 1 ? rest.minor : left.minor),
  ]);
  return (
    <li className="sheet">
      <form method="post" action={`/${locale}/support/bank/${id}`} data-enhance="once" className="grid gap-3">
        <HiddenFields values={{ key: `${pressKey}-${nth}`, ...Object.fromEntries(shares) }} />
        <p className="badge justify-self-start">{t(`remittances:bank.why.${why}`)}</p>
        {statements.map((statement) => (
          <StatementName key={statement.id} statement={statement} />
        ))}
        <Reason among={`suggested-${nth}`} />
        <button name="intent" value="pay" className="button justify-self-start max-sm:w-full">
          {t("remittances:bank.pays")}
        </button>
      </form>
    </li>
  );
}

/** What a credit may pay, and the way to split it otherwise. */
export function PayForms({ report, pressKey, isUnread }: Props) {
  const { t, locale } = useWords();
  const { line, suggestions, statements } = report;
  return (
    <Section id="pays" title={t("remittances:bank.suggested")}>
      <div className="grid gap-4">
        {suggestions.length > 0 && (
          <ul className="grid gap-3">
            {suggestions.map((suggestion, nth) => (
              <Suggested
                key={suggestion.statements.map(({ id }) => id).join()}
                {...{ suggestion, report, pressKey, nth }}
              />
            ))}
          </ul>
        )}
        {statements.length === 0 ? (
          <p className="text-soft">{t("remittances:bank.split.none")}</p>
        ) : (
          <OpeningForm
            title={t("remittances:bank.split")}
            action={`/${locale}/support/bank/${line.id}`}
            values={{ key: `${pressKey}-split` }}
            isOpen={isUnread}
            press={{ word: t("remittances:credit.go"), intent: "pay" }}
          >
            <p>{t("remittances:bank.split.text", { amount: unsigned(line.rest, locale) })}</p>
            {isUnread && (
              <p role="alert" className="font-semibold text-brick">
                {t("remittances:bank.split.needed")}
              </p>
            )}
            <ul className="grid gap-3">
              {statements.map((statement) => (
                <li
                  key={statement.id}
                  className="grid items-end gap-2 border-b border-line pb-3 sm:grid-cols-2"
                >
                  <StatementName statement={statement} />
                  <Field
                    name={`share.${statement.id}`}
                    label={t("remittances:credit.amount")}
                    optional={t("common:form.optional")}
                  >
                    {(control) => (
                      <input {...control} inputMode="decimal" maxLength={30} autoComplete="off" />
                    )}
                  </Field>
                </li>
              ))}
            </ul>
            <Reason among="split" />
          </OpeningForm>
        )}
      </div>
    </Section>
  );
}
