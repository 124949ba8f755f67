import type { ExchangeView } from "@haat/contract/exchange";
import { swapRefusals } from "@haat/core/swap-states";
import { formatDateTime } from "@haat/i18n/format";
import { ExchangeTerms } from "../../components/commerce/exchange-terms.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ exchange: ExchangeView; pressKey: string }>;

/** One wish, where it stands, and the shop's answer. */
export function ExchangeCard({ exchange, pressKey }: Props) {
  const { t, locale } = useWords();
  const { id, part, stage, askedAt, order, refusal } = exchange;
  return (
    <section className="sheet grid content-start gap-4" aria-labelledby={id}>
      <div>
        <h2 id={id} className="text-lg">
          {t(`parcels:exchange.shop_stage.${stage}`)}
        </h2>
        <p className="text-sm text-soft">
          <Link to={`/vendor/orders/${part.id}`} className="link">
            {t("vendor:order.title", { number: part.number })}
          </Link>{" "}
          · {formatDateTime(new Date(askedAt), locale)}
        </p>
      </div>
      <ExchangeTerms exchange={exchange} />
      {refusal !== null && <p className="text-soft">{t(`parcels:exchange.refusal.${refusal}`)}</p>}
      {order !== null && (
        <Link to={`/vendor/orders/${order.partId}`} className="button-secondary justify-self-start">
          {t("parcels:exchange.shop_order", { number: order.number })}
        </Link>
      )}
      {stage === "asked" && <Answer exchange={exchange} pressKey={pressKey} />}
    </section>
  );
}

function Answer({ exchange: { id, part }, pressKey }: Props) {
  const { t, locale } = useWords();
  const action = `/${locale}/vendor/exchanges`;
  return (
    <div className="grid gap-3">
      <form method="post" action={action} data-enhance="once" className="grid gap-2">
        <HiddenFields values={{ exchange: id, part: part.id, key: `${pressKey}-yes-${id}` }} />
        <p className="text-sm text-soft">{t("parcels:exchange.agree_text")}</p>
        <button name="answer" value="agree" className="button">
          {t("parcels:exchange.agree")}
        </button>
      </form>
      <details>
        <summary className="button-quiet text-brick">{t("parcels:exchange.refuse")}</summary>
        <form method="post" action={action} data-enhance="once" className="mt-2 grid gap-3">
          <HiddenFields values={{ exchange: id, part: part.id, key: `${pressKey}-no-${id}` }} />
          <fieldset className="grid gap-2">
            <legend className="mb-2 font-semibold">{t("parcels:exchange.refuse_why")}</legend>
            {swapRefusals.map((why, place) => (
              <label key={why} className="choice">
                <input type="radio" name="why" value={why} defaultChecked={place === 0} />
                <span>{t(`parcels:exchange.refusal.${why}`)}</span>
              </label>
            ))}
          </fieldset>
          <button name="answer" value="refuse" className="button-danger justify-self-start">
            {t("parcels:exchange.refuse_go")}
          </button>
        </form>
      </details>
    </div>
  );
}
