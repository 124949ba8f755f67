import type { SessionList } from "@haat/contract/session";
import { useWords } from "../../lib/words.tsx";

/** One device, and the way to sign it out; this one is signed out as everywhere else. */
export function SessionRow({ session }: { session: SessionList["items"][number] }) {
  const { t, locale } = useWords();
  const device = session.device || t("sessions:unknown");
  return (
    <li className="sheet flex flex-wrap items-center justify-between gap-4">
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center gap-3 font-semibold">
          <span>{device}</span>
          {session.isCurrent && <span className="badge badge-good">{t("sessions:this")}</span>}
        </p>
        <p className="text-sm text-soft">{t("sessions:last_seen", { when: new Date(session.lastSeenAt) })}</p>
        <p className="text-sm text-soft">{t("sessions:since", { when: new Date(session.createdAt) })}</p>
      </div>
      {session.isCurrent ? (
        <form method="post" action={`/${locale}/sign-out`}>
          <button className="button-quiet">{t("sessions:end")}</button>
        </form>
      ) : (
        <form method="post" data-enhance="once">
          <input type="hidden" name="id" value={session.id} />
          <button
            name="intent"
            value="end"
            className="button-secondary"
            aria-label={t("sessions:end_named", { device })}
          >
            {t("sessions:end")}
          </button>
        </form>
      )}
    </li>
  );
}
