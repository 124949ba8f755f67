import type { HeardView, TrackedParcelView } from "@haat/contract/courier";
import { formatDateTime } from "@haat/i18n/format";
import { Icon } from "../ui/icon.tsx";
import { Typed } from "../ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ parcel: TrackedParcelView; number?: string; heard?: HeardView | null }>;

/** Who carries a parcel and what the courier said last, told as its word: nothing of the order goes by it. */
export function CourierWord({ parcel: { courier, state, stateAt }, number, heard = null }: Props) {
  const { t, locale } = useWords();
  return (
    <div className="notice">
      <Icon name="truck" className="mt-0.5" />
      <div className="grid gap-1">
        <p className="flex flex-wrap gap-x-4">
          <b>{t("couriers:parcel.by", { courier: t(`couriers:name.${courier}`) })}</b>
          {number !== undefined && (
            <span className="break-all">{t("couriers:parcel.number", { number })}</span>
          )}
        </p>
        {state === null || stateAt === null ? (
          <p>{t("couriers:parcel.silent")}</p>
        ) : (
          <p>
            {t(`couriers:state.${state}`)},{" "}
            <time dateTime={stateAt}>{formatDateTime(new Date(stateAt), locale)}</time>
          </p>
        )}
        {heard?.words != null && (
          <p lang="bn" className="wrap-anywhere">
            “<Typed text={heard.words} />”
          </p>
        )}
        {heard?.invoiced && (
          <p className="break-words">
            {heard.invoiced.number === null
              ? t("couriers:parcel.invoiced_unnamed", {
                  day: formatDateTime(new Date(heard.invoiced.at), locale),
                })
              : t("couriers:parcel.invoiced", {
                  ...{
                    day: formatDateTime(new Date(heard.invoiced.at), locale),
                    number: heard.invoiced.number,
                  },
                })}
          </p>
        )}
        {heard?.pending != null && (
          <p className="font-semibold">
            {heard.pending === "unknown"
              ? t("couriers:parcel.pending_unknown")
              : t("couriers:parcel.pending", { said: t(`couriers:state.${heard.pending}`) })}
          </p>
        )}
        <p className="text-sm text-soft">{t("couriers:parcel.word")}</p>
      </div>
    </div>
  );
}
