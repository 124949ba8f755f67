import type { StaffOrderView } from "@haat/contract/support";
import { latePaid } from "../../components/commerce/late-paid.ts";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ part: StaffOrderView["subOrders"][number]; now: string; pressKey: string }>;

/** For a buyer who called: his paid parcel is late, and he wants his money back. */
export function CallBack({ part, now, pressKey }: Props) {
  const { t } = useWords();
  const { id, number } = part;
  const where = latePaid(part, now);
  if (where === null) return null;
  return (
    <details>
      <summary className="button-secondary w-full list-none">{t("support:late.open")}</summary>
      <form method="post" data-enhance="once" className="mt-2 grid gap-3">
        <HiddenFields values={{ verb: "call_back", part: id, key: `${pressKey}-late-${number}` }} />
        <p>{t(where === "shop" ? "checkout:late.sure_shop" : "checkout:late.sure_way")}</p>
        <Field name="reason" among={id} label={t("support:late.reason")}>
          {(control) => <textarea {...control} rows={2} minLength={3} maxLength={200} />}
        </Field>
        <button className="button-danger">{t("support:late.go")}</button>
      </form>
    </details>
  );
}
