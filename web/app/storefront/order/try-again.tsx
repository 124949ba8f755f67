import type { SubOrderView } from "@haat/contract/order";
import { tryWishes } from "@haat/core/tries";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ orderId: string; parcel: SubOrderView; pressKey: string }>;

/** A rider met nobody: one press says when somebody is at home. Nothing is chosen first, because this page reads itself anew. */
export function TryAgain({ orderId, parcel: { id, number, tries }, pressKey }: Props) {
  const { t, locale } = useWords();
  if (!tries?.until) return null;
  return (
    <form
      method="post"
      action={`/${locale}/orders/${orderId}`}
      data-enhance="once"
      className="notice notice-warm"
      aria-label={t("checkout:try.title")}
    >
      <div className="grid w-full gap-3">
        <HiddenFields values={{ intent: "another_try", part: id, key: `${pressKey}-try-${number}` }} />
        <p className="font-semibold">{t("checkout:try.title")}</p>
        <p>
          {t(tries.came.length > 0 ? "checkout:try.own_text" : "checkout:try.text", {
            by: new Date(tries.until),
          })}
        </p>
        <fieldset className="grid gap-2">
          <legend className="mb-1">{t("checkout:try.wish")}</legend>
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
            {tryWishes.map((wish) => (
              <button
                key={wish}
                name="wish"
                value={wish}
                className={wish === "any" ? "button" : "button-secondary"}
              >
                {t(`checkout:try.wish.${wish}`)}
              </button>
            ))}
          </div>
        </fieldset>
      </div>
    </form>
  );
}
