import { sharedCache } from "../../lib/headers.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { translatorOf } from "../../lib/translators.ts";
import type { Route } from "./+types/route.ts";

const icons = [
  { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
  { src: "/icon-maskable-192.png", sizes: "192x192", type: "image/png", purpose: "maskable" },
  { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
];

/** Real pages; `node tests/e2e/take-app-pictures.ts http://localhost:3000` takes them anew. */
const screenshots = (locale: string) =>
  (
    [
      ["home", "narrow", "720x1280"],
      ["product", "narrow", "720x1280"],
      ["home", "wide", "1280x800"],
    ] as const
  ).map(([page, form_factor, sizes]) => ({
    ...{ src: `/screenshots/${page}-${form_factor}-${locale}.webp`, sizes, type: "image/webp", form_factor },
  }));

/** What a phone needs to know to keep the market among its apps: one app, in the language it was installed in. */
export function loader({ params }: Route.LoaderArgs) {
  const locale = localeOf(params);
  const { t } = translatorOf(locale);
  const shortcut = (name: string, path: string) => ({ name, url: `/${locale}/${path}` });
  const manifest = {
    id: "/",
    ...{ name: t("offline:app_name"), short_name: t("common:brand"), description: t("offline:app_about") },
    ...{ lang: locale, dir: "ltr", start_url: `/${locale}`, scope: "/" },
    ...{ display: "standalone", orientation: "any", categories: ["shopping"] },
    ...{ background_color: "#fbf6ea", theme_color: "#0d4a46" },
    icons,
    screenshots: screenshots(locale),
    shortcuts: [
      shortcut(t("common:nav.categories"), "categories"),
      shortcut(t("common:nav.cart"), "cart"),
      shortcut(t("common:nav.track"), "track"),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { ...sharedCache, "content-type": "application/manifest+json; charset=utf-8" },
  });
}
