import type { PapersView } from "@haat/contract/vendor-papers";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

/** Counts down to the day on which the market asks for a DBID. Nothing closes by itself. */
export function DbidBanner({ due, isLinked }: { due: PapersView["dbidDue"]; isLinked: boolean }) {
  const { t } = useWords();
  if (due === null) return null;
  const isOver = due.daysLeft <= 0;
  return (
    <Notice tone={isOver ? "bad" : "warm"}>
      <p className="font-semibold">
        {isOver ? t("team:dbid_overdue") : t("team:dbid_due", { days: due.daysLeft })}
      </p>
      <p>{t("team:dbid_how")}</p>
      {isLinked && (
        <Link to="/vendor/papers" className="inline-flex min-h-12 items-center underline underline-offset-4">
          {t("team:dbid_give")}
        </Link>
      )}
    </Notice>
  );
}
