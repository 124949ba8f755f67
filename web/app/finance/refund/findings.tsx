import type { FindingView, RefundFileView } from "@haat/contract/refund";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

/** What says that the money is home already: whoever would send it reads this first. */
export function Findings({ refund: { findings, state } }: { refund: RefundFileView }) {
  const { t } = useWords();
  if (findings.length === 0) return null;
  const isOver = state === "succeeded";
  return (
    <Notice tone="bad">
      <p className="font-semibold">{t(isOver ? "refunds:finding.over" : "refunds:finding.title")}</p>
      <ul className="grid gap-2">
        {findings.map((finding) => (
          <Finding key={`${finding.source}-${finding.trx}-${finding.at}`} finding={finding} />
        ))}
      </ul>
    </Notice>
  );
}

function Finding({ finding: { source, trx, amount, at, statementId, isRefuted } }: { finding: FindingView }) {
  const { t, locale } = useWords();
  return (
    <li className="grid gap-1">
      <p>
        {t(`refunds:finding.${source}`)} · {formatDateTime(new Date(at), locale)} ·{" "}
        <Taka amount={amount} className="font-semibold" />
      </p>
      {trx !== null && <p className="break-all tabular-nums">{trx}</p>}
      {isRefuted && <p>{t("refunds:finding.refuted")}</p>}
      {statementId !== null && (
        <Link
          to={`/finance/statements/${statementId}`}
          className="link inline-flex min-h-12 items-center justify-self-start"
        >
          {t("refunds:finding.to_statement")}
        </Link>
      )}
    </li>
  );
}
