import { Icon } from "../../components/ui/icon.tsx";
import type { NamedPlace } from "../../lib/place.server.ts";
import { useWords } from "../../lib/words.tsx";

/** What this browser remembers, and how it forgets it. */
export function NowSet({ place, back }: Readonly<{ place: NamedPlace; back: string }>) {
  const { t, locale } = useWords();
  return (
    <section
      className="sheet flex flex-wrap items-center gap-x-4 gap-y-2"
      aria-label={t("storefront:place.now")}
    >
      <Icon name="pin" className="size-6 text-brand" />
      <p className="min-w-0 flex-1">
        <span className="text-sm text-soft">{t("storefront:place.now")}</span>
        <br />
        <b>{`${place.name}, ${place.district}`}</b>
      </p>
      <form method="post" action={`/${locale}/place`}>
        <input type="hidden" name="back" value={back} />
        <button name="intent" value="forget" className="button-quiet">
          {t("storefront:place.forget")}
        </button>
      </form>
    </section>
  );
}
