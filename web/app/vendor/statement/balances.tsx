import type { StatementView } from "@haat/contract/vendor";
import { formatDay } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { isNothing } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Balances = Pick<
  StatementView,
  "pending" | "ready" | "unreleased" | "cashHeld" | "deliveryOwed" | "owing" | "upcoming"
>;

/** What she gets and when, and what of the cash in her hand is not hers. */
export function BalanceCards({ balances }: { balances: Balances }) {
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <ToGet balances={balances} />
      <ToGive balances={balances} />
    </div>
  );
}

function ToGet({ balances: { ready, unreleased, pending, deliveryOwed, upcoming } }: { balances: Balances }) {
  const { t, locale } = useWords();
  return (
    <section className="sheet grid gap-3" aria-labelledby="to-get">
      <h2 id="to-get" className="flex items-center gap-2 text-lg">
        <Icon name="wallet" className="text-leaf" />
        {t("vendor:money.to_get")}
      </h2>
      <p>
        <Taka amount={ready} className="block text-4xl font-semibold text-brand" />
        <span className="text-soft">{t("vendor:money.payable")}</span>
      </p>
      {!isNothing(unreleased) && (
        <p className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line pt-3">
          <span>{t("vendor:money.unreleased")}</span>
          <Taka amount={unreleased} className="ms-auto font-semibold" />
        </p>
      )}
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line pt-3">
        <span>{t("vendor:money.pending")}</span>
        <Taka amount={pending} className="ms-auto font-semibold" />
      </p>
      {!isNothing(deliveryOwed) && (
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span>{t("vendor:money.delivery_owed")}</span>
          <Taka amount={deliveryOwed} className="ms-auto font-semibold" />
        </p>
      )}
      {upcoming.length > 0 && (
        <ul className="grid gap-1.5 rounded-md bg-brand-wash p-3" aria-label={t("vendor:money.when")}>
          {upcoming.map(({ day, amount }) => (
            <li key={day} className="flex flex-wrap items-center justify-between gap-x-4">
              <span className="flex items-center gap-2">
                <Icon name="clock" className="size-5 text-brand" />
                <time dateTime={day}>{formatDay(day, locale)}</time>
              </span>
              <b>
                +<Taka amount={amount} />
              </b>
            </li>
          ))}
        </ul>
      )}
      <p className="text-sm text-soft">{t("vendor:money.window")}</p>
      {!isNothing(unreleased) && <p className="text-sm text-soft">{t("vendor:money.unreleased_why")}</p>}
    </section>
  );
}

function ToGive({ balances: { cashHeld, owing } }: { balances: Balances }) {
  const { t } = useWords();
  return (
    <section className="sheet grid gap-3" aria-labelledby="to-give">
      <h2 id="to-give" className="flex items-center gap-2 text-lg">
        <Icon name="hand" className="text-brick" />
        {t("vendor:money.to_give")}
      </h2>
      <p>
        <Taka amount={owing} className="block text-4xl font-semibold text-brand" />
        <span className="text-soft">
          {isNothing(owing) ? t("vendor:money.nothing_owing") : t("vendor:money.owing")}
        </span>
      </p>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line pt-3">
        <span>{t("vendor:money.cash_held")}</span>
        <Taka amount={cashHeld} className="ms-auto font-semibold" />
      </p>
      <p className="text-sm text-soft">{t("vendor:money.set_off")}</p>
      <Link to="/vendor/hand-in" className={isNothing(owing) ? "button-secondary" : "button"}>
        <Icon name="hand" />
        {t("vendor:hand_in.title")}
      </Link>
    </section>
  );
}
