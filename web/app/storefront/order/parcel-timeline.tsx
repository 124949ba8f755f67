import type { TriesView } from "@haat/contract/another-try";
import type { TrackView } from "@haat/contract/track";
import { formatDateTime } from "@haat/i18n/format";
import { Tries } from "../../components/commerce/tries.tsx";
import { Timeline } from "../../components/ui/timeline.tsx";
import { useWords } from "../../lib/words.tsx";
import { progressOf } from "./progress.ts";

type ParcelTimelineProps = Readonly<{
  parcel: Pick<TrackView["subOrders"][number], "state" | "steps" | "promisedBy">;
  placedAt: string;
  now: string;
  /** Told with the way on which they happened; whoever has only the track code is told of none. */
  tries?: TriesView | null;
}>;

const over: readonly TrackView["subOrders"][number]["state"][] = [
  ...(["delivered", "completed", "cancelled", "rto_in_transit", "returned_to_origin", "lost"] as const),
];

/** The parcel's road with times, and by when it has to arrive as long as it has not and that day is not past. */
export function ParcelTimeline({ parcel, placedAt, now, tries = null }: ParcelTimelineProps) {
  const { t, locale } = useWords();
  const isOver = over.includes(parcel.state);
  const items = progressOf(parcel, placedAt).map(({ step, at, look }) => ({
    key: step,
    title: t(`checkout:progress.${step}`),
    step: look,
    ...(at !== null && {
      detail: (
        <>
          {formatDateTime(new Date(at), locale)}
          {step === "handed_over" && <Tries tries={tries} isBuyers />}
        </>
      ),
    }),
  }));
  return (
    <div className="grid gap-3">
      <Timeline
        items={items}
        stepNames={{
          done: t("common:step.done"),
          now: t("common:step.now"),
          ahead: t("common:step.ahead"),
          bad: t("common:step.bad"),
        }}
      />
      {!isOver && parcel.promisedBy !== null && Date.parse(parcel.promisedBy) > Date.parse(now) && (
        <p className="font-semibold">
          {t("checkout:review.promised", { date: new Date(parcel.promisedBy) })}
        </p>
      )}
    </div>
  );
}
