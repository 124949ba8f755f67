import type { LedgerCheckView } from "@haat/contract/support";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

/** Green or red in one look, with the age of the look. */
export function Light({ checks: { rules, checkedAt } }: { checks: LedgerCheckView }) {
  const { t } = useWords();
  const broken = rules.filter((rule) => rule.broken > 0).length;
  return (
    <Notice tone={broken === 0 ? "good" : "bad"}>
      <p className="font-semibold">
        {broken === 0
          ? t("support:check.all_good", { count: rules.length })
          : t("support:check.broken", { count: broken })}
      </p>
      <p className="text-sm">
        {t("support:check.at", { at: new Date(checkedAt) })}{" "}
        <Link to="/finance/books#checks" className="link">
          {t("finance:home.to_checks")}
        </Link>
      </p>
    </Notice>
  );
}
