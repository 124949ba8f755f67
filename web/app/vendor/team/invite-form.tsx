import type { MemberRole } from "@haat/core/roles";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";

export type TypedInvitation = Readonly<{ name: string; address: string; role: string }>;
export const invitationFaults = ["name", "address", "role"] as const;
export type InvitationFault = (typeof invitationFaults)[number];

type InviteProps = Readonly<{
  places: readonly MemberRole[];
  typed: TypedInvitation | undefined;
  faults: readonly InvitationFault[];
}>;

/** Whom, by which address, and as what. */
export function InviteForm({ places, typed, faults }: InviteProps) {
  const { t, locale } = useWords();
  const errors = Object.fromEntries(faults.map((name) => [name, t(`team:error.${name}`)]));
  return (
    <form
      method="post"
      action={`/${locale}/vendor/team`}
      noValidate
      data-enhance="once"
      className="sheet grid gap-4"
    >
      <h2 className="text-xl">{t("team:invite.title")}</h2>
      <ErrorSummary title={t("common:form.errors")} errors={errors} />
      <Field name="name" label={t("team:invite.name")} errors={errors}>
        {(control) => <input {...control} autoComplete="off" maxLength={80} defaultValue={typed?.name} />}
      </Field>
      <Field
        name="address"
        label={t("team:invite.address")}
        hint={t("team:invite.address_hint")}
        errors={errors}
      >
        {(control) => <input {...control} autoComplete="off" maxLength={254} defaultValue={typed?.address} />}
      </Field>
      <fieldset className="grid gap-2">
        <legend className="font-semibold">{t("team:invite.role")}</legend>
        {places.toReversed().map((role) => (
          <label key={role} className="flex min-h-12 items-start gap-3">
            <input
              type="radio"
              name="role"
              value={role}
              defaultChecked={(typed?.role || "packer") === role}
              className="mt-1 size-6 flex-none"
            />
            <span>
              <b>{t(`team:role.${role}`)}</b>: {t(`team:role_does.${role}`)}
            </span>
          </label>
        ))}
      </fieldset>
      <button name="intent" value="invite" className="button">
        {t("team:invite.go")}
      </button>
    </form>
  );
}
