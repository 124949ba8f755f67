import type { SettledDayView } from "@haat/contract/settled-day";
import { formatDay } from "@haat/i18n/format";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

/** A wallet's day: what we know, what the wallet and the bank say, and what it still waits for. */
export function DayCard({ day, pressKey }: Readonly<{ day: SettledDayView; pressKey: string }>) {
  const { t, locale } = useWords();
  const { source, closed, waitsFor, open } = day;
  return (
    <li className="sheet grid content-start gap-3">
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <b>
          {t(`common:method.${source}`)} · {formatDay(day.day, locale)}
        </b>
        <span className={`badge ${closed ? "badge-good" : waitsFor === null ? "" : "badge-warm"}`}>
          {closed ? t("settlement:days.closed") : t(`settlement:days.${waitsFor ?? "ready"}`)}
        </span>
      </p>
      <Definitions
        rows={[
          { name: t("settlement:days.captured"), value: day.captured.display },
          { name: t("settlement:days.refunded"), value: day.refunded.display },
          { name: t("settlement:stated.captured"), value: day.statedCaptured.display },
          { name: t("settlement:stated.refunded"), value: day.statedRefunded.display },
          { name: t("settlement:stated.fees"), value: day.fees.display },
          { name: t("settlement:stated.net"), value: day.net.display },
          { name: t("settlement:stated.credit"), value: day.credited.display },
          { name: t("settlement:stated.suspense"), value: day.suspense.display, isStrong: true },
        ]}
      />
      {open > 0 && (
        <p className="text-sm">
          {t("settlement:open", { count: open })}
          {day.oldestDays > 0 && ` · ${t("settlement:waits", { count: day.oldestDays })}`}
        </p>
      )}
      {closed && <p className="text-sm text-soft">{t("settlement:days.by", { name: closed.by })}</p>}
      <p className="flex flex-wrap gap-3">
        {day.statements.map((id) => (
          <Link key={id} to={`/finance/statements/${id}`} className="underline underline-offset-4">
            {t("settlement:one")}
          </Link>
        ))}
        {open > 0 && (
          <Link
            to={`/finance/differences?source=${source}&waiting=yes`}
            className="underline underline-offset-4"
          >
            {t("settlement:differences.title")}
          </Link>
        )}
      </p>
      {!closed && waitsFor === null && <Close day={day} pressKey={pressKey} />}
    </li>
  );
}

function Close({ day: { source, day }, pressKey }: Readonly<{ day: SettledDayView; pressKey: string }>) {
  const { t, locale } = useWords();
  return (
    <details>
      <summary className="button-secondary w-full list-none">
        <Icon name="check" />
        {t("settlement:days.close")}
      </summary>
      <form method="post" action={`/${locale}/finance/days`} data-enhance="once" className="mt-2 grid gap-2">
        <HiddenFields values={{ source, day, key: `${pressKey}-${source}-${day}` }} />
        <p>{t("settlement:days.sure")}</p>
        <button className="button">{t("settlement:days.close_yes")}</button>
      </form>
    </details>
  );
}
