import type { TrackView } from "@haat/contract/track";
import { CourierWord } from "../../components/commerce/courier-word.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { ConcernNotice } from "../order/concern-notice.tsx";
import { ParcelTimeline } from "../order/parcel-timeline.tsx";

/** A code may pass through many hands, so it shows the road of the parcels and nothing about the buyer. */
export function Tracked({ track, now }: Readonly<{ track: TrackView; now: string }>) {
  const { t } = useWords();
  return (
    <Section id="tracked" title={t("checkout:order.title", { number: track.number })}>
      <div className="grid gap-4">
        <p className="text-soft">{t("checkout:track.to", { district: track.district })}</p>
        {track.subOrders.map((parcel) => (
          <section key={parcel.number} className="sheet grid gap-4" aria-label={parcel.vendor}>
            <h3 className="text-lg">
              {parcel.vendor}{" "}
              <span className="text-sm font-normal text-soft">
                {t("common:units", { count: parcel.units })}
              </span>
            </h3>
            <ConcernNotice parcel={parcel} now={now} />
            <ParcelTimeline parcel={parcel} placedAt={track.placedAt} now={now} />
            {parcel.parcel !== null && (
              <CourierWord parcel={parcel.parcel} heard={{ pending: parcel.pending, words: null }} />
            )}
          </section>
        ))}
      </div>
    </Section>
  );
}
