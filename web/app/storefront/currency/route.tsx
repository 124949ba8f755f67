import { isCurrency } from "@haat/core/currencies";
import { formatDate } from "@haat/i18n/format";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { publicApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { safeRedirect } from "../../lib/safe-redirect.ts";
import { keepCurrency, readCurrency, readRates } from "../../lib/shown-currency.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { request, params } = args;
  const back = safeRedirect(new URL(request.url).searchParams.get("back"), `/${localeOf(params)}`);
  const rates = await readRates(publicApi(args), new Date());
  return { back, rates, chosen: readCurrency(request) };
}

export async function action({ request, params }: Route.ActionArgs) {
  const form = await readForm(request);
  const back = safeRedirect(form["back"], `/${localeOf(params)}`);
  const wanted = form["currency"] ?? "";
  if (wanted !== "" && !isCurrency(wanted)) throw data(null, { status: 400 });
  const cookie = keepCurrency(wanted === "" ? null : wanted, request);
  return redirect(back, { status: 303, headers: { "set-cookie": cookie } });
}

/** Family abroad reads about how much that is; what is paid stays taka. */
export default function CurrencyPage({ loaderData: { back, rates, chosen } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const [newest] = rates
    .map(({ toldAt }) => toldAt)
    .toSorted()
    .toReversed();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("storefront:currency.title")} isPrivate />
      <header className="grid gap-1">
        <h1 className="text-2xl">{t("storefront:currency.title")}</h1>
        <p className="text-soft">{t("storefront:currency.why")}</p>
      </header>
      {newest === undefined ? (
        <EmptyState icon="cash" title={t("storefront:currency.none")} />
      ) : (
        <form method="post" action={`/${locale}/currency`} className="sheet grid gap-4">
          <input type="hidden" name="back" value={back} />
          <fieldset>
            <legend className="mb-1.5 font-semibold">{t("storefront:currency.which")}</legend>
            <div className="flex flex-wrap gap-2">
              <Choice value="" name={t("storefront:currency.taka_only")} isChosen={chosen === null} />
              {rates.map(({ currency }) => (
                <Choice
                  key={currency}
                  value={currency}
                  name={t(`storefront:currency.name.${currency}`)}
                  isChosen={chosen === currency}
                />
              ))}
            </div>
          </fieldset>
          <button className="button justify-self-start max-sm:w-full">{t("storefront:currency.show")}</button>
          <p className="text-sm text-soft">
            {t("storefront:currency.as_of", { date: formatDate(new Date(newest), locale) })}
          </p>
        </form>
      )}
    </div>
  );
}

const Choice = ({ value, name, isChosen }: Readonly<{ value: string; name: string; isChosen: boolean }>) => (
  <label className="chip">
    <input type="radio" name="currency" value={value} defaultChecked={isChosen} className="sr-only" />
    {value === "" ? name : `${name} · ${value}`}
  </label>
);
