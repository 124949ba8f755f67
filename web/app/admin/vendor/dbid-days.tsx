import type { VendorFile } from "@haat/contract/admin-vendors";
import { formatDate } from "@haat/i18n/format";
import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";

/** By when the shop should show its DBID, whether it is stopped for it, and more days with a reason. */
export function DbidDays({ id, due }: Readonly<{ id: string; due: VendorFile["dbidDue"] }>) {
  const { t, locale } = useWords();
  if (due === null) return null;
  const day = formatDate(new Date(due.dueAt), locale);
  return (
    <form method="post" action={`/${locale}/admin/vendors/${id}`} className="sheet grid gap-4">
      <h2 className="text-xl">{t("team:paper.dbid")}</h2>
      <p>{t(due.isPaused ? "vendors:dbid.paused" : "vendors:dbid.due", { day })}</p>
      {!due.isPaused && <p className="text-soft">{t(`vendors:dbid.effect.${due.effect}`)}</p>}
      <input type="hidden" name="intent" value="dbid_days" />
      <Field name="days" label={t("vendors:dbid.days")} hint={t("vendors:dbid.days_hint")}>
        {(control) => <input {...control} inputMode="numeric" autoComplete="off" maxLength={3} />}
      </Field>
      <Field name="reason" among="days" label={t("vendors:reason")} hint={t("vendors:dbid.reason_hint")}>
        {(control) => <textarea {...control} rows={2} maxLength={300} />}
      </Field>
      <button className="button-secondary">{t("vendors:dbid.give")}</button>
    </form>
  );
}
