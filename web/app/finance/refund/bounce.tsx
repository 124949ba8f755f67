import type { EvidenceView, RefundFileView } from "@haat/contract/refund";
import { bdt } from "@haat/core/money";
import { formatDateTime, formatTaka } from "@haat/i18n/format";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { Sure } from "../../components/form/sure.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import type { BounceDraft, BounceFault } from "./bounce-draft.ts";
import { Sending } from "./sending.tsx";

type BounceProps = Readonly<{
  refund: RefundFileView;
  /** What was typed at the first press, or could not be read. */
  shown: BounceDraft | null;
}>;

/** A transfer that left our own account may come back. Read back before it is said, and decided by another. */
export function Bounce({ refund, shown }: BounceProps) {
  const { t } = useWords();
  if (refund.bounceWaits)
    return (
      <Notice tone="warm">
        <p className="font-semibold">{t("refunds:bounce.waits")}</p>
        <Link to="/support/proposals" className="link inline-flex min-h-12 items-center">
          {t("people:proposals")}
        </Link>
      </Notice>
    );
  const sent = refund.evidence.find(({ state }) => state === "confirmed");
  if (!refund.may.includes("bounce") || !sent) return null;
  return shown?.body ? (
    <BounceSure refundId={refund.id} sent={sent} shown={shown} body={shown.body} />
  ) : (
    <BounceForm refund={refund} sent={sent} shown={shown} />
  );
}

type SureProps = Readonly<{
  refundId: string;
  sent: EvidenceView;
  shown: BounceDraft;
  body: NonNullable<BounceDraft["body"]>;
}>;

function BounceSure({ refundId, sent, shown, body }: SureProps) {
  const { t, locale } = useWords();
  const place = `/finance/refunds/${refundId}`;
  return (
    <Sure
      action={`/${locale}${place}`}
      title={t("refunds:bounce.sure")}
      values={{ verb: "bounce", sentAt: sent.sentAt, sentMinor: sent.amount.minor, ...shown.typed }}
      yes={t("refunds:bounce.yes")}
      no={t("refunds:no")}
      back={place}
    >
      <div className="grid gap-1">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <b className="break-all text-lg">{body.trx}</b>
          <b className="text-xl">{formatTaka(BigInt(body.amount), locale)}</b>
        </p>
        <p>{formatDateTime(new Date(body.creditedAt), locale)}</p>
        {body.fee !== "0" && <p>{t("refunds:bounce.kept", { fee: bdt(BigInt(body.fee)) })}</p>}
        <p>
          “<Typed text={body.reason} />”
        </p>
      </div>
      <p>{t("refunds:bounce.then")}</p>
    </Sure>
  );
}

const sentences = {
  trx: "refunds:error.trx",
  amount: "refunds:error.amount",
  fee: "refunds:bounce.error_fee",
  creditedAt: "refunds:error.sentAt",
  reason: "refunds:bounce.reason_needed",
} as const;

function BounceForm({ refund: { id, amount }, sent, shown }: BounceProps & Readonly<{ sent: EvidenceView }>) {
  const { t, locale } = useWords();
  const said = (fault: BounceFault): readonly [string, string] => {
    if (fault === "sum") return ["amount", t("refunds:bounce.error_sum", { amount: readMoney(sent.amount) })];
    if (fault !== "order") return [fault, t(sentences[fault])];
    const when = formatDateTime(new Date(sent.sentAt), locale);
    return ["creditedAt", t("refunds:bounce.error_order", { when })];
  };
  const errors = Object.fromEntries((shown?.faults ?? []).map(said));
  const inputs = [
    { name: "trx", label: t("refunds:bounce.trx"), hint: t("refunds:bounce.trx_hint") },
    {
      ...({ name: "amount", inputMode: "decimal" } as const),
      label: t("refunds:bounce.amount"),
      hint: t("refunds:bounce.amount_hint", { amount: readMoney(amount) }),
    },
    {
      ...({ name: "fee", inputMode: "decimal" } as const),
      label: t("refunds:bounce.fee"),
      hint: t("refunds:bounce.fee_hint"),
    },
    { name: "creditedAt", label: t("refunds:bounce.credited_at"), type: "datetime-local" },
    { name: "reason", label: t("refunds:bounce.reason"), hint: t("refunds:bounce.reason_hint") },
  ] as const;
  return (
    <Section id="bounce" title={t("refunds:bounce.title")}>
      <form method="post" action={`/${locale}/finance/refunds/${id}`} noValidate className="sheet grid gap-4">
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <p>{t("refunds:bounce.lead")}</p>
        <Sending evidence={sent} refundId={id} />
        <input type="hidden" name="verb" value="bounce" />
        <input type="hidden" name="sentAt" value={sent.sentAt} />
        <input type="hidden" name="sentMinor" value={sent.amount.minor} />
        {inputs.map(({ name, label, ...rest }) => (
          <Field
            key={name}
            name={name}
            label={label}
            errors={errors}
            {...("hint" in rest && { hint: rest.hint })}
          >
            {(control) => (
              <input
                {...control}
                {...("type" in rest && { type: rest.type })}
                {...("inputMode" in rest && { inputMode: rest.inputMode })}
                maxLength={300}
                autoComplete="off"
                defaultValue={shown?.typed[name]}
              />
            )}
          </Field>
        ))}
        <button className="button-secondary justify-self-start max-sm:w-full">
          {t("refunds:bounce.go")}
        </button>
      </form>
    </Section>
  );
}
