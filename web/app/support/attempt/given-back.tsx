import type { AttemptStoryView } from "@haat/contract/attempt";
import { formatTaka } from "@haat/i18n/format";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { Sure } from "../../components/form/sure.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import type { GivenBackDraft, GivenBackFault } from "./given-back-draft.ts";
import { Moment } from "./moment.tsx";

type GivenBackProps = Readonly<{
  attempt: AttemptStoryView;
  /** What was typed at the first press, or could not be read. */
  shown: GivenBackDraft | null;
}>;

/** The other truth of a silent payment: its wallet took the money and gave it back. It is read back before it is said. */
export function GivenBack({ attempt, shown }: GivenBackProps) {
  const { t, locale } = useWords();
  if (!shown?.body) return <GivenBackForm attempt={attempt} shown={shown} />;
  const { trx, refundTrx, amount, paidAt, givenBackAt, reason, evidence } = shown.body;
  const line = (number: string, at: string) => (
    <p className="flex flex-wrap items-baseline justify-between gap-x-4">
      <b className="text-lg break-all">{number}</b>
      <Moment at={at} />
    </p>
  );
  return (
    <Sure
      action={`/${locale}/support/payments/${attempt.id}`}
      title={t("support:given_back.sure")}
      values={{ verb: "given_back", ...shown.typed }}
      yes={t("support:given_back.yes")}
      no={t("people:proposal.no")}
      back={`/support/payments/${attempt.id}`}
    >
      <p className="text-xl font-semibold">{formatTaka(BigInt(amount), locale)}</p>
      {amount !== attempt.amount.minor && <p className="font-semibold">{t("support:given_back.differs")}</p>}
      <div className="grid gap-1">
        {t("support:given_back.trx")}
        {line(trx, paidAt)}
        {t("support:given_back.refund_trx")}
        {line(refundTrx, givenBackAt)}
      </div>
      <p>
        “<Typed text={reason} />”
      </p>
      <p>
        {t("support:unpaid.evidence")}: <Typed text={evidence} />
      </p>
      <p>{t("support:given_back.then")}</p>
    </Sure>
  );
}

const sentences = {
  trx: "refunds:error.trx",
  refundTrx: "refunds:error.trx",
  amount: "refunds:error.amount",
  paidAt: "refunds:error.sentAt",
  givenBackAt: "refunds:error.sentAt",
  why: "refunds:reason_needed",
  where: "refunds:reason_needed",
  order: "support:given_back.error_order",
} as const satisfies Readonly<Record<GivenBackFault, string>>;

const inputs = [
  { name: "trx", label: "support:given_back.trx" },
  { name: "paidAt", label: "support:given_back.paid_at", type: "datetime-local" },
  { name: "refundTrx", label: "support:given_back.refund_trx" },
  { name: "givenBackAt", label: "support:given_back.given_back_at", type: "datetime-local" },
  { name: "why", label: "support:given_back.reason" },
] as const;

function GivenBackForm({ attempt: { id, method, amount }, shown }: GivenBackProps) {
  const { t, locale } = useWords();
  const errors = Object.fromEntries(
    (shown?.faults ?? []).map((fault) => [fault === "order" ? "givenBackAt" : fault, t(sentences[fault])]),
  );
  const wallet = t(`common:method.${method}`);
  return (
    <Section id="given-back" title={t("support:given_back.title")}>
      <form
        method="post"
        action={`/${locale}/support/payments/${id}`}
        noValidate
        className="sheet grid gap-4"
      >
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <p>{t("support:given_back.lead", { wallet })}</p>
        <Field
          name="amount"
          label={t("support:given_back.amount")}
          hint={t("support:given_back.amount_hint", { due: readMoney(amount) })}
          errors={errors}
        >
          {(control) => (
            <input
              {...control}
              inputMode="decimal"
              maxLength={20}
              autoComplete="off"
              defaultValue={shown?.typed.amount}
            />
          )}
        </Field>
        {inputs.map(({ name, label, ...rest }) => (
          <Field key={name} name={name} label={t(label)} errors={errors}>
            {(control) => (
              <input
                {...control}
                {...rest}
                maxLength={300}
                autoComplete="off"
                defaultValue={shown?.typed[name]}
              />
            )}
          </Field>
        ))}
        <Field
          name="where"
          label={t("support:unpaid.evidence")}
          hint={t("refunds:disproof.evidence_hint")}
          errors={errors}
        >
          {(control) => (
            <input {...control} maxLength={300} autoComplete="off" defaultValue={shown?.typed.where} />
          )}
        </Field>
        <button name="verb" value="given_back" className="button-secondary justify-self-start max-sm:w-full">
          {t("support:given_back.go")}
        </button>
      </form>
    </Section>
  );
}
