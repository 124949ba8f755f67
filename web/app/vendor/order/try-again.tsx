import type { VendorOrderView } from "@haat/contract/vendor-order";
import { tryWishes } from "@haat/core/tries";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ part: Pick<VendorOrderView, "id" | "acts" | "tryUntil">; pressKey: string }>;

/** A rider met nobody: its shop, too, may want that he comes again. */
export function TryAgain({ part: { id, acts, tryUntil }, pressKey }: Props) {
  const { t, locale } = useWords();
  if (tryUntil === null || !acts.includes("another-try")) return null;
  return (
    <form
      method="post"
      action={`/${locale}/vendor/orders/${id}`}
      data-enhance="once"
      className="notice notice-warm"
      aria-label={t("vendor:try.title")}
    >
      <div className="grid w-full gap-3">
        <HiddenFields values={{ act: "another-try", key: `${pressKey}-try` }} />
        <p className="font-semibold">{t("vendor:try.title")}</p>
        <p>{t("vendor:try.text", { by: new Date(tryUntil) })}</p>
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
