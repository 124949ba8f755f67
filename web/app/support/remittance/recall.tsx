import type { RemittanceReport } from "@haat/contract/remittance";
import { OpeningForm } from "../../components/form/opening-form.tsx";
import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";

/** A worker has it in hand while its rows are matched, and what is refused holds nothing. */
const held: ReadonlySet<string> = new Set(["arriving", "waiting", "reading", "read", "matched"]);

/** Nothing of it is in the books, or on its way there. */
function isRecallable({ remittance, posting, credit }: RemittanceReport): boolean {
  if (!held.has(remittance.state)) return false;
  if (posting === null) return true;
  return (
    posting.posted.count === 0 && !posting.isOrdered && posting.proposalId === null && !credit?.items.length
  );
}

type Props = Readonly<{ report: RemittanceReport; pressKey: string; isUnread: boolean }>;

/** The wrong file is taken back: why, and above the limit another must agree. */
export function Recall({ report, pressKey, isUnread }: Props) {
  const { t, locale } = useWords();
  const { may } = useStaff();
  if (!may.includes("recallRemittance") || !isRecallable(report)) return null;
  const errors = isUnread ? { errors: { reason: t("remittances:recall.reason_needed") } } : {};
  return (
    <OpeningForm
      title={t("remittances:recall.open")}
      action={`/${locale}/support/remittances/${report.remittance.id}`}
      values={{ key: pressKey }}
      isOpen={isUnread}
      press={{ word: t("remittances:recall.go"), intent: "recall" }}
    >
      <p className="text-soft">{t("remittances:recall.text")}</p>
      {report.posting !== null && <p>{t("remittances:recall.second")}</p>}
      <Field name="reason" among="recall" label={t("remittances:recall.reason")} {...errors}>
        {(control) => <input {...control} maxLength={300} autoComplete="off" />}
      </Field>
    </OpeningForm>
  );
}
