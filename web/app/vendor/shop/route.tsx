import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { Icon } from "../../components/ui/icon.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { safeRedirect } from "../../lib/safe-redirect.ts";
import { keepShop } from "../../lib/tokens.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

const homeOf = (params: { locale?: string }): string => `/${localeOf(params)}/vendor`;

export async function loader(args: Route.LoaderArgs) {
  const { searchParams, pathname } = new URL(args.request.url);
  const me = await requireMe(personalApi(args), localeOf(args.params), pathname);
  return { shops: me.shops, back: safeRedirect(searchParams.get("back"), homeOf(args.params)) };
}

/** Only a shop of one's own is kept; the API looks again at every call. */
export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const form = await readForm(request);
  const me = await requireMe(personalApi(args), localeOf(params), new URL(request.url).pathname);
  const shop = me.shops.find(({ id }) => id === form["shop"]);
  if (!shop) throw data(null, { status: 403 });
  const headers = new Headers({ "set-cookie": keepShop(shop.id, request) });
  headers.append("set-cookie", writeFlash("shop_chosen", request));
  return redirect(safeRedirect(form["back"], homeOf(params)), { status: 303, headers });
}

export default function ChooseShop({ loaderData: { shops, back } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-4">
      <PageHead title={t("vendor:shop.choose")} isPrivate />
      <h1 className="section-title text-2xl">{t("vendor:shop.choose")}</h1>
      <form method="post" action={`/${locale}/vendor/shop`} className="grid gap-3">
        <input type="hidden" name="back" value={back} />
        {shops.map((shop) => (
          <button
            key={shop.id}
            name="shop"
            value={shop.id}
            className="button-secondary justify-start text-lg"
          >
            <Icon name="shop" className="size-8" />
            {shop.name}
          </button>
        ))}
      </form>
    </div>
  );
}
