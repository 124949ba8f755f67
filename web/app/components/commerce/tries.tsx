import type { TriesView } from "@haat/contract/another-try";
import { formatDateTime } from "@haat/i18n/format";
import { useWords } from "../../lib/words.tsx";

type TriesProps = Readonly<{
  tries: Pick<TriesView, "asked" | "came"> | null;
  isBuyers?: boolean;
  isShops?: boolean;
}>;

/**
 * When a shop that carries it itself met nobody, what was asked of it or of the courier after that, and what came of it. `isBuyers`: its
 * buyer reads it; `isShops`: its shop.
 */
export function Tries({ tries, isBuyers = false, isShops = false }: TriesProps) {
  const { t, locale } = useWords();
  if (tries === null || tries.asked.length + tries.came.length === 0) return null;
  const isOwn = tries.came.length > 0;
  const words = {
    buyer: isBuyers ? t("checkout:try.asked") : t("checkout:try.asked_by_buyer"),
    shop: isShops ? t("checkout:try.asked") : t("checkout:try.asked_by_shop"),
    support: t("checkout:try.asked_for"),
  };
  const when = (at: string) => <time dateTime={at}>{formatDateTime(new Date(at), locale)}</time>;
  return (
    <ul className="mt-1 grid gap-1 text-sm">
      {tries.came.map(({ at, reason }) => (
        <li key={at}>
          <span className="font-semibold text-ink">{t("checkout:try.came")}</span>, {when(at)}
          <span className="block">{t(`parcels:not_met.reason.${reason}`)}</span>
        </li>
      ))}
      {tries.asked.map(({ at, by, wish, answer, answeredAt }) => (
        <li key={at}>
          <span className="font-semibold text-ink">{words[by]}</span> ({t(`checkout:try.wish.${wish}`)}),{" "}
          {when(at)}
          <span className="block">
            {answer === null
              ? t("checkout:try.waits")
              : t(isOwn && answer === "told" ? "checkout:try.own_told" : `checkout:try.${answer}`)}
            {answeredAt !== null && <>, {when(answeredAt)}</>}
          </span>
        </li>
      ))}
    </ul>
  );
}
