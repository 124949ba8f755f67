import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";

/** Asks nothing before it is pressed, and says first what becomes of the answer. */
export function NearMe() {
  const { t, locale } = useWords();
  return (
    <section className="sheet grid gap-3" aria-labelledby="near-me" data-near-place hidden>
      <h2 id="near-me" className="text-lg">
        {t("storefront:place.near")}
      </h2>
      <p className="text-soft">{t("storefront:place.near_consent")}</p>
      <p>
        <button type="button" className="button-secondary w-full" data-near={`/${locale}/place/centres`}>
          <Icon name="pin" className="size-5" />
          {t("storefront:place.near_go")}
        </button>
      </p>
      <p role="status" className="font-semibold text-brick" data-near-said hidden>
        {t("storefront:place.near_failed")}
      </p>
    </section>
  );
}
