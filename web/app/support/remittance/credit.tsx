import type { RemittanceReport } from "@haat/contract/remittance";
import { formatDay } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Field } from "../../components/form/field.tsx";
import { OpeningForm } from "../../components/form/opening-form.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Section } from "../../components/ui/section.tsx";
import { isNothing, unsigned } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";
import { CreditItems } from "./credit-items.tsx";
import { BelowZero, Difference, DifferenceForm } from "./difference.tsx";
import { ToSecond } from "./to-second.tsx";

type Props = Readonly<{
  report: RemittanceReport;
  pressKey: string;
  today: string;
  isUnread: boolean;
  /** The difference was to be put apart, and nobody said why. */
  isReasonless: boolean;
  /** Of this one it was said that it was wrong, and not why. */
  undoUnread: string | null;
}>;

/** What the bank has credited for the statement, by its own reference. */
export function Credit({ report, pressKey, today, isUnread, isReasonless, undoUnread }: Props) {
  const { t, locale } = useWords();
  const { may } = useStaff();
  const { credit, remittance } = report;
  if (credit === null) return null;
  const { items, received, isReceived, proposalId, mayEnd, left } = credit;
  const isBelow = left.minor.startsWith("-");
  return (
    <Section id="credit" title={t("remittances:credit")}>
      <div className="sheet grid gap-4">
        <p className={`badge justify-self-start ${isReceived ? "badge-good" : "badge-warm"}`}>
          {t(isReceived ? "remittances:credit.whole" : "remittances:credit.open")}
        </p>
        <Definitions
          rows={[
            ...items
              .filter(({ undoneAt }) => undoneAt === null)
              .map(({ reference, day, amount }) => ({
                name: `${formatDay(day, locale)} · ${reference}`,
                value: <Taka amount={amount} />,
              })),
            { name: t("remittances:credit.received"), value: <Taka amount={received} />, isStrong: true },
            {
              name: t("remittances:fact.net"),
              value: remittance.net === null ? "–" : <Taka amount={remittance.net} />,
            },
          ]}
        />
        {items.some(({ isLacked }) => isLacked) && (
          <Notice tone="bad">{t("remittances:credit.lacked")}</Notice>
        )}
        {isBelow && <BelowZero />}
        {!isNothing(credit.atBank) && (
          <p>{t("remittances:bank.at_bank", { amount: unsigned(credit.atBank, locale) })}</p>
        )}
        <Difference credit={credit} />
        <CreditItems
          {...{ items, pressKey, unreadId: undoUnread }}
          place={`/support/remittances/${remittance.id}`}
        />
        {proposalId !== null && <ToSecond />}
        {proposalId === null && !isNothing(left) && !isBelow && may.includes("proposeRemittanceCredit") && (
          <CreditForm id={remittance.id} pressKey={pressKey} today={today} isUnread={isUnread} />
        )}
        {mayEnd && may.includes("proposeBankDifference") && (
          <DifferenceForm id={remittance.id} isUnread={isReasonless} {...{ pressKey, isBelow }} />
        )}
      </div>
    </Section>
  );
}

type FormProps = Readonly<{ id: string; pressKey: string; today: string; isUnread: boolean }>;

function CreditForm({ id, pressKey, today, isUnread }: FormProps) {
  const { t, locale } = useWords();
  return (
    <OpeningForm
      title={t("remittances:credit.note")}
      action={`/${locale}/support/remittances/${id}`}
      values={{ key: pressKey }}
      isOpen={isUnread}
      press={{ word: t("remittances:credit.go"), intent: "credit" }}
    >
      {isUnread && (
        <p role="alert" className="font-semibold text-brick">
          {t("remittances:credit.unread")}
        </p>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="amount" label={t("remittances:credit.amount")}>
          {(control) => <input {...control} inputMode="decimal" maxLength={30} autoComplete="off" />}
        </Field>
        <Field name="day" label={t("remittances:credit.day")}>
          {(control) => <input {...control} type="date" max={today} defaultValue={today} />}
        </Field>
      </div>
      <Field
        name="reference"
        label={t("remittances:credit.reference")}
        hint={t("remittances:credit.reference_hint")}
      >
        {(control) => <input {...control} maxLength={100} autoComplete="off" />}
      </Field>
      <Field
        name="reason"
        among="credit"
        label={t("remittances:credit.reason")}
        optional={t("common:form.optional")}
      >
        {(control) => <input {...control} maxLength={300} autoComplete="off" />}
      </Field>
    </OpeningForm>
  );
}
