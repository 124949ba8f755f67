import type { VendorAct } from "@haat/contract/admin-vendors";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type DecisionProps = Readonly<{
  id: string;
  acts: readonly VendorAct[];
  typed: string;
  isReasonMissing: boolean;
}>;

/** A reason and what may be done now; a second press on the next page does it. */
export function Decision({ id, acts, typed, isReasonMissing }: DecisionProps) {
  const { t, locale } = useWords();
  if (acts.length === 0) return null;
  return (
    <form method="post" action={`/${locale}/admin/vendors/${id}`} noValidate className="sheet grid gap-4">
      <h2 className="text-xl">{t("vendors:decide")}</h2>
      <Field
        name="reason"
        label={t("vendors:reason")}
        hint={t("vendors:reason_hint")}
        errors={isReasonMissing ? { reason: t("vendors:reason_needed") } : {}}
      >
        {({ required: _required, ...control }) => (
          <textarea {...control} rows={2} maxLength={300} defaultValue={typed} />
        )}
      </Field>
      <div className="flex flex-wrap gap-3">
        {acts.map((act) => (
          <button
            key={act}
            name="act"
            value={act}
            className={act === "approve" || act === "reopen" ? "button" : "button-secondary"}
          >
            {t(`vendors:act.${act}`)}
          </button>
        ))}
      </div>
    </form>
  );
}

type SureProps = Readonly<{ id: string; name: string; act: VendorAct; reason: string }>;

/** Read back once more: what is decided holds from the shop's next request on. */
export function Sure({ id, name, act, reason }: SureProps) {
  const { t, locale } = useWords();
  return (
    <form
      method="post"
      action={`/${locale}/admin/vendors/${id}`}
      data-enhance="once"
      className="sheet grid gap-4"
      role="status"
    >
      <h2 className="text-xl">{t(`vendors:sure.${act}`, { name })}</h2>
      {reason !== "" && (
        <p>
          <Typed text={reason} />
        </p>
      )}
      <p>{t("vendors:sure.then")}</p>
      <HiddenFields values={{ act, reason }} />
      <button name="intent" value="decide" className="button">
        {t("vendors:sure.yes")}
      </button>
      <Link to={`/admin/vendors/${id}`} className="button-quiet">
        {t("vendors:sure.no")}
      </Link>
    </form>
  );
}
