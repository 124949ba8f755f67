import type { DifferenceDetail } from "@haat/contract/difference";
import { formatDateTime } from "@haat/i18n/format";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

/** Says where the money belongs and what proves it; another of finance must agree before anything is posted. */
export function Propose({ detail: { difference, targets } }: { detail: DifferenceDetail }) {
  const { t, locale } = useWords();
  return (
    <Section id="propose" title={t("settlement:clear.title")}>
      <form
        method="post"
        action={`/${locale}/finance/differences/${difference.id}`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <p>{t("settlement:clear.text")}</p>
        <Field name="to" label={t("settlement:clear.to")}>
          {(control) => (
            <select {...control} defaultValue={targets[0]}>
              {targets.map((target) => (
                <option key={target} value={target}>
                  {t(`settlement:to.${target}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="reference"
          label={t("settlement:clear.reference")}
          hint={t("settlement:clear.reference_hint")}
        >
          {(control) => <input {...control} maxLength={100} autoComplete="off" />}
        </Field>
        <Field name="note" label={t("settlement:clear.note")} optional={t("common:form.optional")}>
          {(control) => <textarea {...control} rows={2} maxLength={300} />}
        </Field>
        <button name="intent" value="propose" className="button justify-self-start max-sm:w-full">
          {t("settlement:clear.propose")}
        </button>
      </form>
    </Section>
  );
}

type SureProps = Readonly<{
  difference: DifferenceDetail["difference"];
  to: NonNullable<DifferenceDetail["clearing"]>["to"];
}>;

/** What his agreeing does. */
function Sure({ difference: { suspense, ours }, to }: SureProps) {
  const { t } = useWords();
  if (to === "claimed") return t("settlement:clear.sure_claim");
  if (to === "untaken" || to === "unmade" || to === "netted")
    return t(`settlement:clear.sure_${to}`, { amount: readMoney(ours ?? suspense) });
  if (suspense.minor === "0") return t("settlement:clear.sure_none");
  const amount = readMoney(suspense);
  if (to !== "next_statement") return t("settlement:clear.sure", { amount });
  // What lies there as too much is a refund that the wallet has not taken.
  return suspense.minor.startsWith("-") && ours
    ? t("settlement:clear.sure_taken", { amount: readMoney(ours) })
    : t("settlement:clear.sure_back", { amount });
}

type DecideProps = Readonly<{ detail: DifferenceDetail; pressKey: string }>;

/** What somebody wants; whoever proposed it may only take it back. */
export function Decide({ detail: { difference, clearing }, pressKey }: DecideProps) {
  const { t, locale } = useWords();
  if (!clearing) return null;
  const { to, reference, note, proposedBy, proposedAt, decidedBy, isMine } = clearing;
  const waits = difference.state === "proposed";
  return (
    <Section
      id="clearing"
      title={t(difference.state === "cleared" ? "settlement:clear.done" : "settlement:clear.idea")}
    >
      <div className="sheet grid gap-3">
        <p className="text-lg">
          {t(`settlement:to.${to}`)} · <Typed text={reference} />
        </p>
        {note !== "" && <Typed text={note} />}
        {proposedBy !== null && proposedAt !== null && (
          <p className="text-sm text-soft">
            {t("settlement:clear.by", { name: proposedBy })} · {formatDateTime(new Date(proposedAt), locale)}
          </p>
        )}
        {decidedBy !== null && (
          <p className="text-sm text-soft">{t("settlement:clear.agreed", { name: decidedBy })}</p>
        )}
        {waits && (
          <form
            method="post"
            action={`/${locale}/finance/differences/${difference.id}`}
            data-enhance="once"
            className="grid gap-3"
          >
            <HiddenFields values={{ key: pressKey }} />
            <p>{isMine ? t("settlement:clear.wait") : <Sure difference={difference} to={to} />}</p>
            <div className="flex flex-wrap gap-3">
              {!isMine && (
                <button name="intent" value="agree" className="button max-sm:w-full">
                  {t("settlement:clear.agree")}
                </button>
              )}
              <button name="intent" value="refuse" className="button-secondary max-sm:w-full">
                {t(isMine ? "settlement:clear.withdraw" : "settlement:clear.refuse")}
              </button>
            </div>
          </form>
        )}
      </div>
    </Section>
  );
}
