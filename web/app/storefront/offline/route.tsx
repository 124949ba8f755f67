import script from "virtual:enhance/offline";
import { PageHead } from "../../components/ui/page-head.tsx";
import { sharedCache } from "../../lib/headers.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { PageHandle } from "../../root.tsx";
import type { Route } from "./+types/route.ts";
import { KeptCart } from "./kept-cart.tsx";

export const handle: PageHandle = { script };
export const headers: Route.HeadersFunction = () => sharedCache;

/** The same for everybody; the script fills in what this phone keeps. It also stands in for a page that cannot come. */
export default function Offline() {
  const { t, locale } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-6">
      <PageHead title={t("offline:title")} isPrivate />
      <h1 className="text-2xl">{t("offline:title")}</h1>
      <p data-online>{t("offline:online")}</p>
      <div data-no-line hidden className="notice notice-warm flex-wrap items-center">
        <p className="min-w-56 flex-1">{t("offline:no_line")}</p>
        {/* The address that was asked for, once more. */}
        <a href={`/${locale}`} data-again className="button-secondary">
          {t("offline:try")}
        </a>
      </div>
      <KeptCart />
      <section className="sheet grid gap-3" aria-labelledby="kept-pages">
        <h2 id="kept-pages" className="text-lg">
          {t("offline:pages")}
        </h2>
        <ul data-pages className="grid" />
        <p data-no-pages className="text-soft">
          {t("offline:pages_none")}
        </p>
        <template data-page>
          <li className="border-t border-line first:border-0">
            <a href="/" className="grid min-h-14 content-center py-2 underline-offset-4 hover:underline">
              <span data-title className="font-semibold">
                {t("common:brand")}
              </span>
              <span data-seen={t("offline:page_seen", { when: "{{when}}" })} className="text-sm text-soft" />
            </a>
          </li>
        </template>
      </section>
    </div>
  );
}
