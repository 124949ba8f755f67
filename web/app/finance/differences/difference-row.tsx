import type { DifferenceView } from "@haat/contract/difference";
import { formatDay } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

const tones = {
  open: "badge-warm",
  proposed: "badge-warm",
  cleared: "badge-good",
  noted: "",
  undone: "",
} as const;

export function DifferenceRow({ difference }: { difference: DifferenceView }) {
  const { t, locale } = useWords();
  const { id, source, day, state, trx, suspense, businessDays } = difference;
  const waits = state === "open" || state === "proposed";
  return (
    <li className="sheet grid gap-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link to={`/finance/differences/${id}`} className="font-semibold underline underline-offset-4">
          {t(`settlement:class.${difference.class}`)}
        </Link>
        <span className={`badge ${tones[state]}`}>{t(`settlement:case.${state}`)}</span>
      </p>
      <p className="flex flex-wrap justify-between gap-x-4 text-sm text-soft">
        <span>
          {t(`common:method.${source}`)} · {formatDay(day, locale)}
          {trx !== null && (
            <>
              {" · "}
              <Typed text={trx} />
            </>
          )}
        </span>
        {suspense.minor !== "0" && <Taka amount={suspense} className="font-semibold" />}
      </p>
      {waits && businessDays > 0 && (
        <p className="text-sm">{t("settlement:waits", { count: businessDays })}</p>
      )}
    </li>
  );
}
