import type { RevealView } from "@haat/contract/reveal";
import { formatNumber } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";

type ToldProps = Readonly<{ told: RevealView; isPhone: boolean; back: string }>;

/** In ASCII digits, for it is dialled. */
export function Told({ told: { value, left }, isPhone, back }: ToldProps) {
  const { t, locale } = useWords();
  return (
    <div className="sheet grid gap-4" role="status">
      <p className="break-all text-2xl font-semibold tabular-nums">
        <a href={`${isPhone ? "tel" : "mailto"}:${value}`} className="link inline-flex min-h-12 items-center">
          {isPhone ? shownDigits(value, locale) : value}
        </a>
      </p>
      <p className="text-soft">{t("people:reveal.once")}</p>
      <p className="text-soft">{t("people:reveal.left", { number: formatNumber(left, locale) })}</p>
      <Link to={back} className="button-secondary justify-self-start max-sm:w-full">
        {t("people:reveal.done")}
      </Link>
    </div>
  );
}
