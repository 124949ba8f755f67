import type { FactorsView } from "@haat/contract/factors";
import { useWords } from "../../lib/words.tsx";

/** How many recovery codes are left, and new ones. */
export function CodesSection({ factors: { recovery } }: Readonly<{ factors: FactorsView }>) {
  const { t } = useWords();
  return (
    <section aria-labelledby="codes" className="sheet grid gap-3">
      <h2 id="codes" className="text-xl">
        {t("factors:codes.title")}
      </h2>
      <p>{t("factors:codes.text")}</p>
      {recovery !== null && <p>{t("factors:codes.left", { count: recovery.left })}</p>}
      <form method="post" data-enhance="once">
        <button className="button-secondary" name="intent" value="renew_codes">
          {t("factors:codes.renew")}
        </button>
      </form>
    </section>
  );
}
