import type { AdminPersonView, PersonAct } from "@haat/contract/admin-person";
import { roleProposalKinds } from "@haat/contract/proposal";
import { staffRoles } from "@haat/core/roles";
import { Field } from "../../components/form/field.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

type AtOnceProps = Readonly<{
  id: string;
  acts: readonly PersonAct[];
  typed: string;
  unread: PersonAct | "propose" | null | undefined;
}>;

/** What takes away, and gives back what was there: one admin is enough, in an emergency above all. */
export function AtOnce({ id, acts, typed, unread }: AtOnceProps) {
  const { t, locale } = useWords();
  if (acts.length === 0) return null;
  const isUnread = unread !== null && unread !== undefined && unread !== "propose";
  return (
    <Section id="at-once" title={t("people:at_once")}>
      <form method="post" action={`/${locale}/admin/people/${id}`} noValidate className="sheet grid gap-4">
        <Field
          name="reason"
          label={t("people:reason")}
          hint={t("people:reason_hint")}
          errors={isUnread ? { reason: t("people:reason_needed") } : {}}
        >
          {(control) => <textarea {...control} rows={2} maxLength={300} defaultValue={typed} />}
        </Field>
        <div className="flex flex-wrap gap-3">
          {acts.map((act) => (
            <button
              key={act}
              name="act"
              value={act}
              className={`${act === "suspend" ? "button-danger" : "button-secondary"} max-sm:w-full`}
            >
              {t(`people:act.${act}`)}
            </button>
          ))}
        </div>
      </form>
    </Section>
  );
}

type Sent = Readonly<{ kind: string; role: string; reason: string; unread: string | null }>;
type ByTwoProps = Readonly<{ person: AdminPersonView; sent: Sent | undefined }>;

/** What gives rights or takes them: it waits for another admin. */
export function ByTwo({ person: { id }, sent }: ByTwoProps) {
  const { t, locale } = useWords();
  const isMine = sent !== undefined && sent.kind !== "";
  const errors = isMine && sent.unread === "propose" ? { why: t("people:reason_needed") } : {};
  return (
    <Section id="by-two" title={t("people:by_two")}>
      <form method="post" action={`/${locale}/admin/people/${id}`} noValidate className="sheet grid gap-4">
        <p className="text-soft">{t("people:by_two.text")}</p>
        <Field name="kind" label={t("people:by_two.kind")}>
          {(control) => (
            <select {...control} defaultValue={sent?.kind}>
              {roleProposalKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`people:proposal.kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="role" label={t("people:by_two.role")} hint={t("people:by_two.role_hint")}>
          {(control) => (
            <select {...control} defaultValue={sent?.role}>
              {staffRoles.map((role) => (
                <option key={role} value={role}>
                  {t(`people:role.${role}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="why" label={t("people:reason")} hint={t("people:by_two.reason_hint")} errors={errors}>
          {(control) => (
            <textarea
              {...control}
              name="reason"
              rows={2}
              maxLength={300}
              defaultValue={isMine ? sent.reason : ""}
            />
          )}
        </Field>
        <button className="button justify-self-start max-sm:w-full">{t("people:by_two.go")}</button>
      </form>
    </Section>
  );
}
