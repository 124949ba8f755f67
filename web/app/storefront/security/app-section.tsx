import type { FactorsView } from "@haat/contract/factors";
import { useWords } from "../../lib/words.tsx";

/** The authenticator app: to set one up, to take one's new phone, or to do without. */
export function AppSection({ factors: { totp } }: Readonly<{ factors: FactorsView }>) {
  const { t, locale } = useWords();
  return (
    <section aria-labelledby="app" className="sheet grid gap-3">
      <h2 id="app" className="text-xl">
        {t("factors:app.title")}
      </h2>
      <p>{totp === null ? t("factors:app.none") : t("factors:app.since", { when: new Date(totp.since) })}</p>
      <div className="flex flex-wrap gap-3">
        <a href={`/${locale}/account/security/app`} className={totp === null ? "button" : "button-secondary"}>
          {t(totp === null ? "factors:app.set_up" : "factors:app.replace")}
        </a>
        {totp !== null && (
          <form method="post" data-enhance="once">
            <button className="button-quiet" name="intent" value="remove_app">
              {t("factors:app.remove")}
            </button>
          </form>
        )}
      </div>
    </section>
  );
}
