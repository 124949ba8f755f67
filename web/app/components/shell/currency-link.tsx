import { useLocation } from "react-router";
import { useShownCurrency } from "../../lib/shown-currency.tsx";
import { useWords } from "../../lib/words.tsx";
import { Link } from "../ui/link.tsx";

/** Which currency stands beside the taka, and the way to another and back to the same page. */
export function CurrencyLink({ className }: { className: string }) {
  const { t } = useWords();
  const shown = useShownCurrency();
  const { pathname, search } = useLocation();
  const isThere = /^\/(?:bn|en)\/currency$/.test(pathname);
  const back = isThere ? "" : `?back=${encodeURIComponent(pathname + search)}`;
  return (
    <Link to={`/currency${back}`} rel="nofollow" className={className}>
      {shown === null
        ? t("common:footer.currency")
        : t("common:footer.currency_shown", { currency: shown.currency })}
    </Link>
  );
}
