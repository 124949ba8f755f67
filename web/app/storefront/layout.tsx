import { dhakaDay } from "@haat/core/clock";
import { storedText } from "@haat/core/text";
import { isLocale } from "@haat/i18n/locale";
import { data, Outlet, useParams } from "react-router";
import enhance from "virtual:enhance/storefront";
import { StorefrontShell } from "../components/shell/storefront-shell.tsx";
import { ErrorPage } from "../components/shell/error-page.tsx";
import { readFlash } from "../lib/flash.server.ts";
import { localeOf } from "../lib/locale.ts";
import { publicApi } from "../lib/api.server.ts";
import { namePlace, readPlace } from "../lib/place.server.ts";
import { shownCurrency } from "../lib/shown-currency.server.ts";
import { ShownCurrency } from "../lib/shown-currency.tsx";
import { TodayProvider } from "../lib/today.tsx";
import { readCount } from "../lib/tokens.server.ts";
import { translatorOf } from "../lib/translators.ts";
import { WordsProvider } from "../lib/words.tsx";
import type { PageHandle } from "../root.tsx";
import type { Route } from "./+types/layout.ts";

export const handle: PageHandle = { script: enhance, carriesStyles: true };

export async function loader(args: Route.LoaderArgs) {
  const { request, params } = args;
  if (!isLocale(params.locale)) throw data(null, { status: 404 });
  const query = storedText(new URL(request.url).searchParams.get("q") ?? "");
  const [api, now] = [publicApi(args), new Date()];
  const [place, shown] = await Promise.all([
    namePlace(api, readPlace(request), { locale: localeOf(params), now }),
    shownCurrency(api, request, now),
  ]);
  return {
    ...{ count: readCount(request), flash: readFlash(request), query: query.slice(0, 100) },
    place: place?.name ?? null,
    shown,
    today: dhakaDay(now),
  };
}

export default function Layout({ loaderData: { shown, today, ...shell }, params }: Route.ComponentProps) {
  return (
    <WordsProvider translator={translatorOf(localeOf(params))}>
      <ShownCurrency shown={shown}>
        <TodayProvider today={today}>
          <StorefrontShell {...shell}>
            <Outlet />
          </StorefrontShell>
        </TodayProvider>
      </ShownCurrency>
    </WordsProvider>
  );
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  const locale = localeOf(useParams());
  return (
    <WordsProvider translator={translatorOf(locale)}>
      <StorefrontShell count={loaderData?.count ?? 0} place={loaderData?.place ?? null} flash={null}>
        <ErrorPage error={error} />
      </StorefrontShell>
    </WordsProvider>
  );
}
