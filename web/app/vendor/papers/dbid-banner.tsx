import type { PapersView } from "@haat/contract/vendor-papers";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

/** Counts down to the day on which the market asks for a DBID, and says what happens then. */
export function DbidBanner({ due, isLinked }: { due: PapersView["dbidDue"]; isLinked: boolean }) {
  const { t } = useWords();
  if (due === null) return null;
  const isOver = due.daysLeft <= 0;
  const { daysLeft: days } = due;
  const left = due.effect === "pause" ? t("team:dbid_due_pause", { days }) : t("team:dbid_due", { days });
  return (
    <Notice tone={isOver ? "bad" : "warm"}>
      <p className="font-semibold">
        {due.isPaused ? t("team:dbid_paused") : isOver ? t("team:dbid_overdue") : left}
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
