import type { PackingOrderCard } from "@haat/contract/vendor-order";
import { formatDate, formatTime } from "@haat/i18n/format";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";
import { ageOf } from "./age.ts";

type Props = Readonly<{ late: NonNullable<PackingOrderCard["late"]>; now: string }>;

const tryAgain = (why: Props["late"]["why"], isOver: boolean) => {
  if (why === "own_attempt") return isOver ? "vendor:late.own_attempt_over.do" : "vendor:late.own_attempt.do";
  if (isOver) return "vendor:late.attempt_over.do";
  return why === "held" ? "vendor:late.held.do" : "vendor:late.attempt.do";
};

/** Which clock of a parcel has run out, for how long, and what its shop can do. */
export function LateLine({ late: { why, since, until }, now }: Props) {
  const { t, locale } = useWords();
  const { days, hours } = ageOf(since, now);
  const end = until === null ? null : new Date(until);
  const isOver = until !== null && Date.parse(until) <= Date.parse(now);
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-2">
        <span className="badge badge-bad inline-flex items-center gap-1.5">
          <Icon name="clock" className="size-4" />
          {t(`vendor:late.${why}`)}
        </span>
        <time dateTime={since} className="text-sm font-semibold">
          {days > 0
            ? t("vendor:late.days", { count: days })
            : hours > 0
              ? t("vendor:late.hours", { count: hours })
              : t("vendor:late.now")}
        </time>
      </p>
      <p className="text-sm">
        {end === null
          ? t(why === "hand_over" ? "vendor:late.hand_over.do" : "vendor:late.promise.do")
          : t(tryAgain(why, isOver), {
              day: formatDate(end, locale),
              time: formatTime(end, locale),
            })}
      </p>
    </div>
  );
}
