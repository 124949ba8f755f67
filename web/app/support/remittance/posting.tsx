import type { RemittanceReport } from "@haat/contract/remittance";
import { Taka } from "../../components/commerce/price.tsx";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Watched } from "../../components/ui/watched.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";

type Props = Readonly<{ report: RemittanceReport; pressKey: string; isUnread: boolean }>;

/** What of the statement is in the books, what would be next, and the way there. */
export function Posting({ report, pressKey, isUnread }: Props) {
  const { t } = useWords();
  const { may } = useStaff();
  const { posting, findings } = report;
  if (posting === null) return null;
  const { state, posted, ready, open, difference, proposalId } = posting;
  const sum = ({ count, payout }: typeof posted) => (
    <>
      {t("remittances:rows", { count })} · <Taka amount={payout} />
    </>
  );
  const isAsked = posting.needsSecond || findings.length > 0;
  const mayPost =
    may.includes("postRemittance") && ready.count > 0 && proposalId === null && !posting.isOrdered;
  return (
    <Section id="posting" title={t("remittances:posting")}>
      <div className="sheet grid gap-4">
        <p className={`badge justify-self-start ${state === "posted" ? "badge-good" : ""}`}>
          {t(`remittances:posting.${state}`)}
        </p>
        {state === "posting" && (
          <Watched everyS={3} isOpen>
            <p role="status">{t("remittances:posting.going", { done: posted.count, left: ready.count })}</p>
          </Watched>
        )}
        <Definitions
          rows={[
            { name: t("remittances:posting.done"), value: sum(posted) },
            { name: t("remittances:posting.ready"), value: sum(ready), isStrong: true },
            {
              name: t("remittances:posting.left"),
              value: t("remittances:posting.left_sum", { count: open, apart: readMoney(difference) }),
            },
          ]}
        />
        {state === "shadow" && (
          <p className="notice">
            <span>
              {t(posting.isOrdered ? "remittances:posting.ordered" : "remittances:posting.shadow_text")}{" "}
              <Link to="/support/remittances/rules" className="link">
                {t("remittances:rules")}
              </Link>
            </span>
          </p>
        )}
        {proposalId !== null && <ToSecond />}
        {mayPost && <PostForm report={report} pressKey={pressKey} isUnread={isUnread} isAsked={isAsked} />}
      </div>
    </Section>
  );
}

/** Something of it waits for another person, who decides it there. */
export function ToSecond() {
  const { t } = useWords();
  return (
    <p className="notice notice-warm">
      <span>
        {t("remittances:case.second")}{" "}
        <Link to="/support/remittances/proposals" className="link">
          {t("remittances:proposals")}
        </Link>
      </span>
    </p>
  );
}

function PostForm({ report, pressKey, isUnread, isAsked }: Props & Readonly<{ isAsked: boolean }>) {
  const { t, locale } = useWords();
  const { id } = report.remittance;
  return (
    <details open={isUnread}>
      <summary className="button list-none max-sm:w-full">{t("remittances:post.go")}</summary>
      <form
        method="post"
        action={`/${locale}/support/remittances/${id}`}
        noValidate
        data-enhance="once"
        className="mt-4 grid gap-4"
      >
        <HiddenFields values={{ key: pressKey }} />
        <p>{t(isAsked ? "remittances:post.sure_second" : "remittances:post.sure")}</p>
        {isAsked && (
          <Field
            name="reason"
            among="posting"
            label={t("remittances:act.reason")}
            {...(isUnread && { errors: { reason: t("remittances:act.reason_needed") } })}
          >
            {(control) => <input {...control} maxLength={300} autoComplete="off" />}
          </Field>
        )}
        <button name="intent" value="posting" className="button justify-self-start max-sm:w-full">
          {t("remittances:post.yes")}
        </button>
      </form>
    </details>
  );
}
