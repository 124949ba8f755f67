import type { VendorFile } from "@haat/contract/admin-vendors";
import { formatDateTime } from "@haat/i18n/format";
import { Field } from "../../components/form/field.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ file: Pick<VendorFile, "id" | "names" | "wanted"> }>;

/** A name that waits, beside the one buyers know; agreed to, or refused with a reason. */
export function WantedName({ file: { id, names, wanted } }: Props) {
  const { t, locale } = useWords();
  if (wanted === null) return null;
  const change = (was: string, becomes: string) => (
    <>
      <s>
        <Typed text={was} />
      </s>{" "}
      → <Typed text={becomes} />
    </>
  );
  return (
    <form method="post" action={`/${locale}/admin/vendors/${id}`} noValidate className="sheet grid gap-4">
      <h2 className="text-xl">{t("vendors:wanted")}</h2>
      <Definitions
        rows={[
          { name: t("vendors:name_bn"), value: change(names.bn, wanted.bn) },
          { name: t("vendors:name_en"), value: change(names.en, wanted.en) },
          { name: t("vendors:wanted.since"), value: formatDateTime(new Date(wanted.since), locale) },
        ]}
      />
      <p>{t("vendors:wanted.lead")}</p>
      <input type="hidden" name="intent" value="name" />
      <input type="hidden" name="since" value={wanted.since} />
      <Field name="name_reason" label={t("vendors:reason")} hint={t("vendors:wanted.reason_hint")}>
        {({ required: _required, ...control }) => <textarea {...control} rows={2} maxLength={300} />}
      </Field>
      <div className="flex flex-wrap gap-3">
        <button name="verdict" value="agree" className="button">
          {t("vendors:agree")}
        </button>
        <button name="verdict" value="refuse" className="button-secondary">
          {t("vendors:refuse")}
        </button>
      </div>
    </form>
  );
}
