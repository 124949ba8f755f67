import type { QuoteView } from "@haat/contract/cart";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { type Draft, methodOf } from "./draft.ts";

type PayFormProps = Readonly<{ draft: Draft; quote: QuoteView; pressKey: string }>;

/** The button that spends the bill, and the one that pays only a part of it now and the rest at the door. */
export function PayForm({ draft, quote, pressKey }: PayFormProps) {
  const { t, locale } = useWords();
  const method = methodOf(draft);
  const total = readMoney(quote.total);
  const paid = method === "cod" ? null : t(`common:method_with.${method}`);
  return (
    <form method="post" action={`/${locale}/checkout`} className="grid gap-3" data-enhance="once">
      <HiddenFields values={{ ...draft, tender: "", quoteHash: quote.hash, key: pressKey }} />
      <p className="text-sm text-soft">
        {t("checkout:pay.total", { total })}. {t("checkout:review.terms")}{" "}
        <Link to={`/terms/${quote.terms}`} className="link">
          {t("common:footer.terms")}
        </Link>
      </p>
      <button name="intent" value="place" className="button w-full text-lg">
        {paid === null
          ? t("checkout:confirm.cod", { total })
          : t("checkout:confirm.wallet", { with: paid, total })}
      </button>
      {paid !== null && quote.advance !== null && (
        <div className="grid gap-1 border-t border-line pt-3">
          <button name="intent" value="ahead" className="button-secondary w-full">
            {t("checkout:ahead.go", { with: paid, now: readMoney(quote.advance.now) })}
          </button>
          <p className="text-sm text-soft">
            {t("checkout:ahead.text", { rest: readMoney(quote.advance.atDoor) })}{" "}
            {quote.advance.bearsReturn && t("checkout:ahead.way_back")}
          </p>
        </div>
      )}
    </form>
  );
}
