import type { AttemptStoryView } from "@haat/contract/attempt";
import { Field } from "../../components/form/field.tsx";
import { Sure } from "../../components/form/sure.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import type { DisproofDraft } from "../../finance/refund/read-draft.ts";
import { useWords } from "../../lib/words.tsx";
import { GivenBack } from "./given-back.tsx";
import type { GivenBackDraft } from "./given-back-draft.ts";

type UnpaidProps = Readonly<{
  attempt: AttemptStoryView;
  /** What was typed at the first press, or could not be read. */
  said: DisproofDraft | null;
  shown: GivenBackDraft | null;
  mayPropose: boolean;
}>;

/** A payment of which its wallet has said nothing for three days is ended by two of finance. */
export function Unpaid({ attempt, said, shown, mayPropose }: UnpaidProps) {
  const { t } = useWords();
  const { endWaits, isOverdue } = attempt;
  if (endWaits)
    return (
      <Notice tone="warm">
        <p className="font-semibold">{t("support:unpaid.waits")}</p>
        {mayPropose && (
          <Link to="/support/proposals" className="link inline-flex min-h-12 items-center">
            {t("people:proposals")}
          </Link>
        )}
      </Notice>
    );
  if (!isOverdue || !mayPropose) return null;
  const isSaid = said !== null && said.faults.length === 0;
  if (isSaid) return <UnpaidSure id={attempt.id} said={said} />;
  if (shown?.body) return <GivenBack attempt={attempt} shown={shown} />;
  return (
    <>
      <UnpaidForm attempt={attempt} said={said} />
      <GivenBack attempt={attempt} shown={shown} />
    </>
  );
}

function UnpaidSure({ id, said: { reason, evidence } }: Readonly<{ id: string; said: DisproofDraft }>) {
  const { t, locale } = useWords();
  return (
    <Sure
      action={`/${locale}/support/payments/${id}`}
      title={t("support:unpaid.sure")}
      values={{ verb: "unpaid", reason, evidence }}
      yes={t("support:unpaid.yes")}
      no={t("people:proposal.no")}
      back={`/support/payments/${id}`}
    >
      <p>
        “<Typed text={reason} />”
      </p>
      <p>
        {t("support:unpaid.evidence")}: <Typed text={evidence} />
      </p>
      <p>{t("support:unpaid.then")}</p>
    </Sure>
  );
}

function UnpaidForm({ attempt: { id, method }, said }: Pick<UnpaidProps, "attempt" | "said">) {
  const { t, locale } = useWords();
  const errors = Object.fromEntries((said?.faults ?? []).map((fault) => [fault, t("refunds:reason_needed")]));
  const wallet = t(`common:method.${method}`);
  return (
    <Section id="unpaid" title={t("support:unpaid.title")}>
      <form
        method="post"
        action={`/${locale}/support/payments/${id}`}
        noValidate
        className="sheet grid gap-4"
      >
        <p>{t("support:unpaid.lead", { wallet })}</p>
        <Field name="reason" label={t("support:unpaid.reason")} errors={errors}>
          {(control) => <textarea {...control} rows={2} maxLength={300} defaultValue={said?.reason} />}
        </Field>
        <Field
          name="evidence"
          label={t("support:unpaid.evidence")}
          hint={t("refunds:disproof.evidence_hint")}
          errors={errors}
        >
          {(control) => (
            <input {...control} maxLength={300} autoComplete="off" defaultValue={said?.evidence} />
          )}
        </Field>
        <button name="verb" value="unpaid" className="button-secondary justify-self-start max-sm:w-full">
          {t("support:unpaid.go")}
        </button>
      </form>
    </Section>
  );
}
