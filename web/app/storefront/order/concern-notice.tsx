import type { TrackView } from "@haat/contract/track";
import { formatDate, formatTime } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";
import { concernOf } from "./concern.ts";

type Props = Readonly<{
  parcel: Pick<TrackView["subOrders"][number], "state" | "promisedBy" | "parcel">;
  now: string;
  /** Absent where only a track code is known: whoever complains opens his order first. */
  orderId?: string;
}>;

/** A try that failed, or a day that passed: what it means, and what its buyer can do. */
export function ConcernNotice({ parcel, now, orderId }: Props) {
  const { t, locale } = useWords();
  const concern = concernOf(parcel, now);
  if (concern === null) return null;
  const at = new Date(concern.at);
  return (
    <Notice tone="warm">
      <p className="font-semibold">{t(`checkout:concern.${concern.kind}`)}</p>
      <p>
        {t(`checkout:concern.${concern.kind}.do`, {
          day: formatDate(at, locale),
          time: formatTime(at, locale),
        })}
      </p>
      {concern.kind !== "late_in_shop" && (
        <Link
          to={orderId === undefined ? "/complaint" : `/orders/${orderId}/complaint`}
          className="inline-flex min-h-12 min-w-12 items-center font-semibold underline underline-offset-4"
        >
          {t("checkout:concern.tell")}
        </Link>
      )}
    </Notice>
  );
}
