import type { ComplaintView } from "@haat/contract/complaint";
import { formatDateTime } from "@haat/i18n/format";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";

type LeftProps = Readonly<{ until: string; now: string }>;

/** How long somebody still has, in whole hours. */
export function HoursLeft({ until, now }: LeftProps) {
  const { t } = useWords();
  const hours = Math.floor((Date.parse(until) - Date.parse(now)) / 3_600_000);
  const isOver = hours < 0;
  const said = hours === 0 ? t("complaints:clock.soon") : t("complaints:clock.left", { hours });
  return (
    <span className={`badge ${isOver ? "badge-bad" : hours < 24 ? "badge-warm" : ""}`}>
      <Icon name="clock" className="size-4" />
      {isOver ? t("complaints:clock.over") : said}
    </span>
  );
}

type ClockProps = Readonly<{ complaint: ComplaintView; now: string }>;

/** Who answers by when, for whoever complained. Nothing once it has ended. */
export function BuyersClock({ complaint: { state, clock }, now }: ClockProps) {
  const { t, locale } = useWords();
  if (state === "settled" || state === "decided") return null;
  const [when, due] = [clock.shopBy, clock.dueAt].map((at) => formatDateTime(new Date(at), locale));
  if (state === "answered") return <p>{t("complaints:clock.answered")}</p>;
  if (clock.isOverdue)
    return <p className="text-brick">{t("complaints:clock.overdue", { due: due ?? "" })}</p>;
  return (
    <div className="grid justify-items-start gap-2">
      <HoursLeft until={clock.dueAt} now={now} />
      <p>
        {state === "open"
          ? t("complaints:clock.open", { when: when ?? "", due: due ?? "" })
          : t("complaints:clock.at_support", { due: due ?? "" })}
      </p>
    </div>
  );
}
