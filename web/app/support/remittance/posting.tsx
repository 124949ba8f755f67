import type { RemittanceReport } from "@haat/contract/remittance";
import { Taka } from "../../components/commerce/price.tsx";
import { OpeningForm } from "../../components/form/opening-form.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Watched } from "../../components/ui/watched.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";
import { Meanings } from "./headings.tsx";
import { ReasonField } from "./reason-field.tsx";
import { ToSecond } from "./to-second.tsx";

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
  const isMore = ready.count > 0 || (posting.isSaidAlone && state !== "posted");
  const mayPost = may.includes("postRemittance") && isMore && proposalId === null && !posting.isOrdered;
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
        {posting.isSaidAlone && <SaidAlone header={report.header} />}
        {proposalId !== null && <ToSecond />}
        {mayPost && <PostForm report={report} pressKey={pressKey} isUnread={isUnread} isAsked={isAsked} />}
      </div>
    </Section>
  );
}

/** What whoever agrees to the posting agrees to besides. */
function SaidAlone({ header }: Pick<RemittanceReport, "header">) {
  const { t } = useWords();
  return (
    <>
      <Notice tone="warm">{t("remittances:posting.said_alone")}</Notice>
      {header !== null && <Meanings header={header} />}
    </>
  );
}

function PostForm({ report, pressKey, isUnread, isAsked }: Props & Readonly<{ isAsked: boolean }>) {
  const { t, locale } = useWords();
  const { id } = report.remittance;
  return (
    <OpeningForm
      title={t("remittances:post.go")}
      look="button"
      action={`/${locale}/support/remittances/${id}`}
      values={{ key: pressKey }}
      isOpen={isUnread}
      press={{ word: t("remittances:post.yes"), intent: "posting" }}
    >
      <p>{t(isAsked ? "remittances:post.sure_second" : "remittances:post.sure")}</p>
      {isAsked && <ReasonField among="posting" isLacking={isUnread} />}
    </OpeningForm>
  );
}
