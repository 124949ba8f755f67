import type { HandInView } from "@haat/contract/vendor";
import { formatDate } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

const looks: Readonly<Record<HandInView["state"], string>> = {
  declared: "badge badge-warm",
  received: "badge badge-good",
  refused: "badge badge-bad",
};

type HandIns = Readonly<{ items: readonly HandInView[]; nextCursor: string | null }>;

export function HandInList({ handIns: { items, nextCursor } }: { handIns: HandIns }) {
  const { t, locale } = useWords();
  if (items.length === 0) return null;
  return (
    <Section id="earlier" title={t("vendor:hand_in.earlier")}>
      <ul className="grid gap-3">
        {items.map((handIn) => (
          <li key={handIn.id} className="sheet flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <div>
              <p className="font-semibold">{handIn.reference}</p>
              <p className="text-sm text-soft">{formatDate(new Date(handIn.declaredAt), locale)}</p>
            </div>
            <p className="flex items-center gap-3">
              <span className={looks[handIn.state]}>{t(`vendor:hand_in.state.${handIn.state}`)}</span>
              <Taka amount={handIn.amount} className="text-lg font-semibold" />
            </p>
            {handIn.waits !== null && (
              <p className="basis-full">{t(`vendor:hand_in.waits.${handIn.waits}`)}</p>
            )}
            {handIn.undoneAt !== null && handIn.state === "declared" && (
              <p className="basis-full">
                {t("vendor:hand_in.undone", { when: formatDate(new Date(handIn.undoneAt), locale) })}
              </p>
            )}
          </li>
        ))}
      </ul>
      <MoreLink
        to={nextCursor === null ? null : `/vendor/hand-in?cursor=${encodeURIComponent(nextCursor)}`}
        name={t("vendor:more")}
      />
    </Section>
  );
}
