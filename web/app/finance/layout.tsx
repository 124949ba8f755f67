import { isLocale, type Locale } from "@haat/i18n/locale";
import type { ReactNode } from "react";
import { data, Outlet, useParams } from "react-router";
import enhance from "virtual:enhance/panel";
import { PanelError } from "../components/shell/panel-error.tsx";
import { PanelShell } from "../components/shell/panel-shell.tsx";
import { Typed } from "../components/ui/typed.tsx";
import { personalApi } from "../lib/api.server.ts";
import { readFlash } from "../lib/flash.server.ts";
import { localeOf } from "../lib/locale.ts";
import { wasMasked } from "../lib/masked.server.ts";
import { requireMe } from "../lib/me.server.ts";
import { translatorOf } from "../lib/translators.ts";
import { WordsProvider } from "../lib/words.tsx";
import type { PageHandle } from "../root.tsx";
import { staffOf } from "../support/staff.ts";
import type { Route } from "./+types/layout.ts";
import { placesOf } from "./places.ts";

export const handle: PageHandle = { script: enhance };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  if (!isLocale(params.locale)) throw data(null, { status: 404 });
  const { pathname, search } = new URL(request.url);
  const me = await requireMe(personalApi({ request, params, context }), params.locale, pathname + search);
  const staff = staffOf(me);
  if (staff?.may.includes("checkLedger") !== true) throw data(null, { status: 403 });
  return { staff, flash: readFlash(request), isMasked: wasMasked({ request, context }) };
}

export default function Layout({ loaderData, params }: Route.ComponentProps) {
  return (
    <Frame locale={localeOf(params)} who={loaderData}>
      <Outlet context={loaderData.staff} />
    </Frame>
  );
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  return (
    <Frame locale={localeOf(useParams())} who={loaderData}>
      <PanelError error={error} home="/finance" />
    </Frame>
  );
}

type Who = Awaited<ReturnType<typeof loader>>;

function Frame({
  locale,
  who,
  children,
}: Readonly<{ locale: Locale; who: Who | undefined; children: ReactNode }>) {
  const translator = translatorOf(locale);
  const { t } = translator;
  const may = who?.staff.may ?? [];
  return (
    <WordsProvider translator={translator}>
      <PanelShell
        panel={t("finance:title")}
        whose={who && <Typed text={who.staff.name} />}
        places={placesOf(t).filter(({ asks }) => may.includes(asks))}
        flash={who?.flash ?? null}
        isMasked={who?.isMasked ?? false}
      >
        {children}
      </PanelShell>
    </WordsProvider>
  );
}
