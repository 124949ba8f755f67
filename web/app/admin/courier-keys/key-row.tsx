import type { CourierKeyView } from "@haat/contract/courier";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** One key: whose, what it is called, when it was last used, and how it ended. */
export function KeyRow({ courierKey }: { courierKey: CourierKeyView }) {
  const { t } = useWords();
  const { id, courier, label, tail, madeBy, madeAt, lastUsedOn, endedBy, endedAt } = courierKey;
  const isLive = endedAt === null;
  return (
    <li className="sheet grid gap-2">
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <b>{t(`couriers:name.${courier}`)}</b>
        <span className={`badge ${isLive ? "badge-good" : ""}`}>
          {t(isLive ? "couriers:keys.live" : "couriers:keys.ended")}
        </span>
      </p>
      <p>
        <Typed text={label} /> <span className="text-soft">· {t("couriers:keys.tail", { tail })}</span>
      </p>
      <p className="text-sm text-soft">
        {t("couriers:keys.made", { name: madeBy, when: new Date(madeAt) })}
        <br />
        {lastUsedOn === null
          ? t("couriers:keys.unused")
          : t("couriers:keys.used", { day: new Date(`${lastUsedOn}T12:00:00+06:00`) })}
      </p>
      {endedAt !== null && (
        <p className="text-sm text-soft">
          {t("couriers:keys.over", { name: endedBy ?? "–", when: new Date(endedAt) })}
        </p>
      )}
      {isLive && (
        <Link to={`/admin/courier-keys/${id}/end`} className="button-danger justify-self-start max-sm:w-full">
          {t("couriers:keys.end")}
        </Link>
      )}
    </li>
  );
}
