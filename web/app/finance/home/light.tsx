import type { MoneyStopView } from "@haat/contract/money-stop";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

/** Green or red in one look: whether the worker found every rule in order, how long ago, and whether money is written. */
export function Light({ money: { look, stop } }: { money: MoneyStopView }) {
  const { t } = useWords();
  const broken = look?.broken.length ?? 0;
  return (
    <Notice tone={stop !== null || broken > 0 ? "bad" : look === null ? "warm" : "good"}>
      {stop !== null && (
        <p className="font-semibold">{t("admin:money.stopped", { since: new Date(stop.since) })}</p>
      )}
      <p className={stop === null ? "font-semibold" : ""}>
        {look === null
          ? t("admin:money.no_look")
          : broken === 0
            ? t("finance:light.good")
            : t("finance:light.broken", { count: broken })}
      </p>
      <p className="text-sm">
        {look !== null && t("admin:money.look", { at: new Date(look.at), whole: new Date(look.wholeAt) })}{" "}
        <Link to="/finance/books#checks" className="link">
          {t("finance:home.to_checks")}
        </Link>
      </p>
    </Notice>
  );
}
