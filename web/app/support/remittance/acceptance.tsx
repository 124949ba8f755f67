import type { AcceptancePreview } from "@haat/contract/remittance-acceptance";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Section } from "../../components/ui/section.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { Beyond } from "./beyond.tsx";
import { Planned } from "./planned.tsx";
import { ReasonField } from "./reason-field.tsx";

export type Accepting = Readonly<{
  tolerance: string;
  preview: AcceptancePreview | null;
  /** Why there is none. */
  refusal: string | null;
}>;
type Props = Readonly<{ id: string; accepting: Accepting | null; pressKey: string; isUnread: boolean }>;

/** Rows that differ by little, accepted together: first one sees how many and by how much. */
export function Acceptance({ id, accepting, pressKey, isUnread }: Props) {
  const { t, locale } = useWords();
  const error = accepting?.refusal;
  return (
    <Section id="acceptance" title={t("remittances:bulk")}>
      <div className="sheet grid gap-4">
        <form
          method="get"
          action={`/${locale}/support/remittances/${id}#acceptance`}
          className="grid items-end gap-3 sm:grid-cols-[1fr_auto]"
        >
          <Field
            name="tolerance"
            label={t("remittances:bulk.tolerance")}
            hint={t("remittances:bulk.hint")}
            {...(error != null && { errors: { tolerance: error } })}
          >
            {(control) => (
              <input
                {...control}
                inputMode="decimal"
                maxLength={20}
                autoComplete="off"
                defaultValue={accepting?.tolerance}
              />
            )}
          </Field>
          <button className="button-secondary max-sm:w-full">{t("remittances:bulk.look")}</button>
        </form>
        {accepting?.preview && (
          <Previewed
            {...{ id, pressKey, isUnread }}
            tolerance={accepting.tolerance}
            preview={accepting.preview}
          />
        )}
      </div>
    </Section>
  );
}

type PreviewedProps = Omit<Props, "accepting"> & Readonly<{ tolerance: string; preview: AcceptancePreview }>;

function Previewed({ id, tolerance, preview, pressKey, isUnread }: PreviewedProps) {
  const { t, locale } = useWords();
  const { count, payout, difference, beyond } = preview;
  if (count === 0) return <p role="status">{t("remittances:bulk.none")}</p>;
  return (
    <form
      method="post"
      action={`/${locale}/support/remittances/${id}`}
      noValidate
      data-enhance="once"
      className="grid gap-3 border-t border-line pt-4"
    >
      <p className="text-lg font-semibold" role="status">
        {t("remittances:bulk.what", { count, payout: readMoney(payout), difference: readMoney(difference) })}
      </p>
      <Planned preview={preview} />
      <p>{t("remittances:bulk.alone")}</p>
      {beyond !== null && <Beyond beyond={beyond} />}
      <HiddenFields
        values={{ key: pressKey, tolerance, count: String(count), difference: difference.minor }}
      />
      <ReasonField among="acceptance" isLacking={isUnread} />
      <button name="intent" value="acceptance" className="button justify-self-start max-sm:w-full">
        {t("remittances:bulk.yes")}
      </button>
    </form>
  );
}
