import { newSecret } from "@haat/core/ids";
import type { Locale } from "@haat/i18n/locale";
import type { ReactNode } from "react";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useParams,
  useRouteLoaderData,
} from "react-router";
import type { Route } from "./+types/root.ts";
import { refusedStatus } from "./lib/admit.ts";
import { withheldContext } from "./lib/carried.server.ts";
import { useCarriedStyles } from "./lib/carried-styles.tsx";
import { toConfirm } from "./lib/confirm.server.ts";
import { readEnvironment } from "./lib/env.server.ts";
import { dropFlash, readFlash } from "./lib/flash.server.ts";
import { secureHeaders } from "./lib/headers.server.ts";
import { localeOf } from "./lib/locale.ts";
import { carryMasked } from "./lib/masked.server.ts";
import { nonceContext } from "./lib/request-context.ts";
import { carrySession } from "./lib/session.server.ts";
import { stylesHash } from "./lib/styles.server.ts";
import { holdsOurCookies } from "./lib/tokens.server.ts";
import { translatorOf } from "./lib/translators.ts";
import styles from "./styles/app.css?url";

/**
 * React reaches the browser only where a layout or page asks with `js: true`; `script` is a small enhancement instead.
 * `carriesStyles` is for strangers on a slow line: the page can be read as soon as it comes, without asking for anything.
 */
export type PageHandle = Readonly<{ js?: true; script?: string; carriesStyles?: true }>;

/** The words a turned-away request gets: too little is known of it for a page. */
function turnAway(status: number, params: { locale?: string | undefined }): Response {
  const { t } = translatorOf(localeOf(params));
  const headers = { "content-type": "text/plain; charset=utf-8" };
  return new Response(`${t("common:refused.title")}\n${t("common:refused.advice")}\n`, { status, headers });
}

/** A page that signs in or out has the last word on its cookies. */
function keepUnlessSet({ headers }: Response, kept: readonly string[]): void {
  const nameOf = (cookie: string) => cookie.slice(0, cookie.indexOf("="));
  const set = new Set(headers.getSetCookie().map(nameOf));
  for (const cookie of kept) if (!set.has(nameOf(cookie))) headers.append("set-cookie", cookie);
}

const guard: Route.MiddlewareFunction = async ({ request, params, context }, next) => {
  const nonce = newSecret();
  context.set(nonceContext, nonce);
  const refused = refusedStatus(request);
  const kept = refused === null ? await carrySession({ request, params, context }) : [];
  const answer = () => (context.get(withheldContext) ? toConfirm(request, localeOf(params)) : next());
  const response = refused === null ? await answer() : turnAway(refused, params);
  keepUnlessSet(response, kept);
  if (readFlash(request) !== null && response.status === 200)
    response.headers.append("set-cookie", dropFlash(request));
  carryMasked({ request, context }, response);
  const isSecure = new URL(request.url).protocol === "https:";
  const isKnown = holdsOurCookies(request);
  const isDevelopment = import.meta.env.DEV;
  return secureHeaders(response, { nonce, stylesHash, isSecure, isKnown, isDevelopment });
};
export const middleware: Route.MiddlewareFunction[] = [guard];

/** What the first screen of nearly every page is set in. */
const fonts: Readonly<Record<Locale, readonly string[]>> = {
  bn: ["haat-bangla-400", "haat-bangla-600"],
  en: ["haat-latin-400", "haat-latin-600", "haat-taka-400", "haat-taka-600", "haat-switch-400"],
};

/** The words of the page of last resort, which must not depend on anything that can fail. */
export function loader({ request, params }: Route.LoaderArgs) {
  const { t } = translatorOf(localeOf(params));
  const origin = readEnvironment().PUBLIC_ORIGIN ?? new URL(request.url).origin;
  return {
    origin,
    title: t("common:crash.title"),
    advice: t("common:crash.advice"),
    home: t("common:nav.home"),
  };
}

export const links: Route.LinksFunction = () => [
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
];

export function Layout({ children }: { children: ReactNode }) {
  const locale = localeOf(useParams());
  const handles = useMatches().map(({ handle }) => handle as PageHandle | undefined);
  const isHydrated = handles.some((handle) => handle?.js === true);
  const all = useCarriedStyles();
  const carried = !isHydrated && handles.some((handle) => handle?.carriesStyles === true) ? all : null;
  const scripts = new Set(handles.flatMap((handle) => (handle?.script ? [handle.script] : [])));
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#0d4a46" />
        {fonts[locale].map((font) => (
          <link
            key={font}
            rel="preload"
            as="font"
            type="font/woff2"
            href={`/fonts/${font}.woff2`}
            crossOrigin=""
            fetchPriority="low"
          />
        ))}
        {carried === null ? (
          <link rel="stylesheet" href={styles} />
        ) : (
          <style dangerouslySetInnerHTML={{ __html: carried }} />
        )}
        <link rel="manifest" href={`/${locale}/site.webmanifest`} />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {isHydrated ? (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        ) : (
          [...scripts].map((script) => <script key={script} type="module" src={script} fetchPriority="low" />)
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const locale = localeOf(useParams());
  const words = useRouteLoaderData<typeof loader>("root");
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return (
    <main id="content" className="mx-auto grid min-h-svh max-w-xl content-center gap-4 p-6 text-center">
      <title>Haat · হাট</title>
      <p className="text-5xl font-semibold text-brand">{status}</p>
      <h1 className="text-2xl font-semibold">{words?.title}</h1>
      <p>{words?.advice}</p>
      <p>
        <a href={`/${locale}`} className="button-secondary">
          {words?.home}
        </a>
      </p>
    </main>
  );
}
