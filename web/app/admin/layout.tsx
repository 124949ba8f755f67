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
import { staffOf } from "../support/staff.ts";
import type { Route } from "./+types/layout.ts";

export const handle: PageHandle = { script: enhance };

/** What opens a page of this panel; who may none of it has nothing to do here. */
const doors = ["readDesk", "searchVendors", "checkLedger"] as const;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  if (!isLocale(params.locale)) throw data(null, { status: 404 });
  const { pathname, search } = new URL(request.url);
  const me = await requireMe(personalApi({ request, params, context }), params.locale, pathname + search);
  const staff = staffOf(me);
  if (staff === null || !doors.some((door) => staff.may.includes(door))) throw data(null, { status: 403 });
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
      <PanelError error={error} home="/admin" />
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
  const all: readonly (Place & Readonly<{ asks: string | null }>)[] = [
    { to: "/admin", icon: "home", name: t("admin:nav.home"), asks: "readDesk", root: true },
    { to: "/admin/vendors", icon: "shop", name: t("vendors:nav"), asks: "searchVendors" },
    { to: "/admin/people", icon: "person", name: t("people:list"), asks: "searchStaff" },
    { to: "/admin/proposals", icon: "hand", name: t("people:proposals"), asks: "listRoleProposals" },
    { to: "/admin/money-stop", icon: "cash", name: t("admin:nav.money"), asks: "proposeReopening" },
    { to: "/admin/audit", icon: "book", name: t("admin:nav.audit"), asks: "searchAudit" },
    {
      to: "/admin/rights",
      icon: "shield",
      name: t("admin:nav.rights"),
      asks: null,
      also: ["/admin/limits", "/admin/courier-keys"],
    },
  ];
  return (
    <WordsProvider translator={translator}>
      <PanelShell
        panel={t("vendors:title")}
        whose={who && <Typed text={who.staff.name} />}
        places={who ? all.filter(({ asks }) => asks === null || may.includes(asks)) : []}
        flash={who?.flash ?? null}
        isMasked={who?.isMasked ?? false}
      >
        {children}
      </PanelShell>
    </WordsProvider>
  );
}
