import type { ParcelRowView } from "@haat/contract/parcel-desk";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{
  missed: NonNullable<ParcelRowView["missed"]>;
  deadline: string | null;
  now: string;
}>;
const aMinute = 60_000;

/** How long there is to have the rider sent again, and what was done for it so far. */
export function Missed({ missed: { outcome, isAsked, isReminded }, deadline, now }: Props) {
  const { t } = useWords();
  const minutes = deadline === null ? 0 : Math.floor((Date.parse(deadline) - Date.parse(now)) / aMinute);
  const left = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  const isOpen = !isAsked && (outcome === null || outcome === "no_answer");
  return (
    <div className="grid gap-1">
      {minutes > 0 ? (
        <p className={isOpen ? "badge badge-warm justify-self-start" : "text-soft"}>
          {left.hours > 0 ? t("parcels:missed.left", left) : t("parcels:missed.left_minutes", left)}
        </p>
      ) : (
        <p className="badge badge-bad justify-self-start">{t("parcels:missed.over")}</p>
      )}
      <p>{outcome === null ? t("parcels:missed.uncalled") : t(`parcels:missed.call.${outcome}`)}</p>
      {isAsked && <p>{t("parcels:missed.asked")}</p>}
      {isReminded && <p className="text-soft">{t("parcels:missed.reminded")}</p>}
    </div>
  );
}
