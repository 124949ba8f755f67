import type { HolidayView } from "@haat/contract/holiday";
import { formatDay } from "@haat/i18n/format";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ holiday: HolidayView; isComing: boolean }>;

/** One day in both languages: what says so, and who wrote it down. */
export function HolidayRow({ holiday, isComing }: Props) {
  const { t, locale } = useWords();
  const { day, nameBn, nameEn, source, isConfirmed, madeBy } = holiday;
  return (
    <li className="sheet grid gap-2">
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <b>{formatDay(day, locale)}</b>
        {!isConfirmed && <span className="badge badge-warm">{t("admin:holidays.unconfirmed")}</span>}
      </p>
      <p>
        <span lang="bn">{nameBn}</span> · <span lang="en">{nameEn}</span>
      </p>
      {madeBy !== null && (
        <p className="text-sm text-soft">
          <Typed text={source} />
          {" · "}
          <Typed text={madeBy} />
        </p>
      )}
      {isComing && (
        <form method="post" action={`/${locale}/admin/holidays`} data-enhance="once">
          <input type="hidden" name="day" value={day} />
          <button name="intent" value="end" className="button-quiet max-sm:w-full">
            {t("admin:holidays.end")}
          </button>
        </form>
      )}
    </li>
  );
}
