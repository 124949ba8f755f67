import type { StaffOrderView } from "@haat/contract/support";
import { missedCallOutcomes, tryWishes } from "@haat/core/tries";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ part: StaffOrderView["subOrders"][number]; pressKey: string }>;

/** A rider met nobody: what came of our call. A time is asked for only while a rider may be. */
export function NoteCall({ part: { id, number, state, parcel, tries }, pressKey }: Props) {
  const { t } = useWords();
  const isOwn = parcel === null && (tries?.came.length ?? 0) > 0;
  const isStopped = isOwn || parcel?.state === "attempt_failed" || parcel?.state === "on_hold";
  if (!isStopped || state !== "in_transit") return null;
  const mayTry = Boolean(tries?.until);
  return (
    <details>
      <summary className="button-secondary w-full list-none">{t("support:call.open")}</summary>
      <form method="post" data-enhance="once" className="mt-2 grid gap-3">
        <HiddenFields values={{ verb: "call", part: id, key: `${pressKey}-call-${number}` }} />
        <Field name="outcome" among={id} label={t("support:call.label")}>
          {(control) => (
            <select {...control}>
              {missedCallOutcomes
                .filter((outcome) => mayTry || outcome !== "another_try")
                .map((outcome) => (
                  <option key={outcome} value={outcome}>
                    {t(`support:call.${outcome}`)}
                  </option>
                ))}
            </select>
          )}
        </Field>
        {mayTry && (
          <Field name="wish" among={`call-${id}`} label={t("support:call.wish")}>
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
        )}
        <button className="button">{t("support:call.go")}</button>
      </form>
    </details>
  );
}
