import { formatRelativeDay, formatTime } from "@haat/i18n/format";
import { Icon } from "../components/ui/icon.tsx";
import { useWords } from "../lib/words.tsx";
import { deadlineOf } from "./deadline.ts";
import { shortDate } from "./short-day.ts";

const looks = { late: "badge badge-bad", soon: "badge badge-warm", calm: "text-sm text-soft" } as const;

/** Until when the parcel has to leave the shop; near and missed deadlines stand out in words, not only in colour. */
export function DeadlineLine({ by, now }: { by: string; now: string }) {
  const { t, locale } = useWords();
  const { urgency, hours } = deadlineOf(by, now);
  const moment = new Date(by);
  const isNear = hours < 24;
  const day = isNear ? formatRelativeDay(moment, new Date(now), locale) : shortDate(moment, locale);
  const words = {
    late: () => t("vendor:deadline.late"),
    soon: () => (hours === 0 ? t("vendor:deadline.minutes") : t("vendor:deadline.hours", { count: hours })),
    calm: () => t("vendor:deadline.until", { day, time: formatTime(moment, locale) }),
  };
  return (
    <span className={`inline-flex items-center gap-1.5 ${looks[urgency]}`}>
      <Icon name="clock" className="size-4" />
      <time dateTime={by}>{words[urgency]()}</time>
    </span>
  );
}
