import type { MoneyStopView } from "@haat/contract/money-stop";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

type StandingProps = Pick<MoneyStopView, "stop" | "look">;

/** Green or red in one look, since when, and how old the look is. */
export function Standing({ stop, look }: StandingProps) {
  const { t } = useWords();
  return (
    <Notice tone={stop === null ? "good" : "bad"}>
      <p className="font-semibold">
        {stop === null ? t("admin:money.open") : t("admin:money.stopped", { since: new Date(stop.since) })}
      </p>
      <p>{stop === null ? t("admin:money.open_text") : t("admin:money.stopped_text")}</p>
      <p className="text-sm">
        {look === null
          ? t("admin:money.no_look")
          : t("admin:money.look", { at: new Date(look.at), whole: new Date(look.wholeAt) })}
      </p>
    </Notice>
  );
}
