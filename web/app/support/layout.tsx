import { isLocale, type Locale } from "@haat/i18n/locale";
import type { ReactNode } from "react";
import { data, Outlet, useParams } from "react-router";
import enhance from "virtual:enhance/panel";
import { PanelError } from "../components/shell/panel-error.tsx";
import type { Place } from "../components/shell/panel-nav.tsx";
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
import type { Route } from "./+types/layout.ts";
import { staffOf } from "./staff.ts";

export const handle: PageHandle = { script: enhance };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  if (!isLocale(params.locale)) throw data(null, { status: 404 });
  const { pathname, search } = new URL(request.url);
  const me = await requireMe(personalApi({ request, params, context }), params.locale, pathname + search);
  const staff = staffOf(me);
  if (staff === null) throw data(null, { status: 403 });
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
      <PanelError error={error} home="/support" />
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
  const cash = { to: "/support/hand-ins", icon: "hand", name: t("support:hand_ins.title") } as const;
  const people = { to: "/support/people", icon: "person", name: t("people:search.title") } as const;
  const proposals = { to: "/support/proposals", icon: "stack", name: t("people:proposals") } as const;
  const books = { to: "/finance", icon: "book", name: t("finance:title") } as const;
  const places: readonly Place[] = [
    { to: "/support", icon: "search", name: t("support:nav.orders"), root: true, also: ["/support/orders"] },
    ...(may.includes("searchPeople") ? [people] : []),
    ...(may.includes("listMoneyProposals") ? [proposals] : []),
    ...(may.includes("listHandIns") ? [cash] : []),
    ...(may.includes("checkLedger") ? [books] : []),
  ];
  return (
    <WordsProvider translator={translator}>
      <PanelShell
        panel={t("support:title")}
        whose={who && <Typed text={who.staff.name} />}
        places={who === undefined ? [] : places}
        flash={who?.flash ?? null}
        isMasked={who?.isMasked ?? false}
      >
        {children}
      </PanelShell>
    </WordsProvider>
  );
}
