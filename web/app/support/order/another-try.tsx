import type { StaffOrderView } from "@haat/contract/support";
import { tryWishes } from "@haat/core/tries";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ part: StaffOrderView["subOrders"][number]; pressKey: string }>;

/** For a buyer who called: the rider is to come again. */
export function AnotherTry({ part: { id, number, tries }, pressKey }: Props) {
  const { t } = useWords();
  if (!tries?.until) return null;
  return (
    <details>
      <summary className="button-secondary w-full list-none">{t("support:try.open")}</summary>
      <form method="post" data-enhance="once" className="mt-2 grid gap-3">
        <HiddenFields values={{ verb: "another_try", part: id, key: `${pressKey}-try-${number}` }} />
        <p>
          {t(tries.came.length > 0 ? "checkout:try.own_text" : "checkout:try.text", {
            by: new Date(tries.until),
          })}
        </p>
        <Field name="wish" among={id} label={t("checkout:try.wish")}>
          {(control) => (
            <select {...control}>
              {tryWishes.map((wish) => (
                <option key={wish} value={wish}>
                  {t(`checkout:try.wish.${wish}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button className="button">{t("support:try.go")}</button>
      </form>
    </details>
  );
}
