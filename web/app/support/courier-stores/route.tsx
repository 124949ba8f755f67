import { CourierStoreBody } from "@haat/contract/shop-couriers";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { DeskSearch } from "../../components/form/desk-search.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { readStores, setStore } from "./queries.server.ts";
import { ShopStores } from "./shop-stores.tsx";

const place = "/support/courier-stores";
const searched = (request: Request): string =>
  (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, 100);

export async function loader(args: Route.LoaderArgs) {
  const cursor = new URL(args.request.url).searchParams.get("cursor") ?? undefined;
  const q = searched(args.request);
  return { q, page: await readStores(personalApi(args), { q, cursor }), pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const { key = "", ...form } = await readForm(args.request);
  const read = CourierStoreBody.safeParse({
    shop: form["shop"],
    courier: form["courier"],
    store: form["store"],
  });
  if (!read.success) return data({ unread: form["shop"] ?? "", refusal: undefined }, { status: 400 });
  const outcome = await setStore(personalApi(args), { key, body: read.data });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ unread: null, ...refused.data }, refused.init ?? {});
  }
  const headers = { "set-cookie": writeFlash("store_set", args.request) };
  const back = `/${localeOf(args.params)}${place}?q=${encodeURIComponent(read.data.shop)}`;
  return redirect(back, { status: 303, headers });
}

/** Under which name or number each courier knows each shop. */
export default function Stores({ loaderData: { q, page, pressKey }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const more = `${place}?q=${encodeURIComponent(q)}&cursor=${encodeURIComponent(page.nextCursor ?? "")}`;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("couriers:stores")} isPrivate />
      <BackLink to="/support/remittances" name={t("remittances:title")} />
      <div>
        <h1 className="text-2xl">{t("couriers:stores")}</h1>
        <p className="text-soft">{t("couriers:stores.lead")}</p>
      </div>
      <DeskSearch
        id="shop-search"
        label={t("couriers:stores.search")}
        action={`/${locale}${place}`}
        method="get"
        typed={q}
      />
      <RefusalNotice refusal={actionData?.refusal} />
      {page.items.length === 0 && <EmptyState icon="search" title={t("couriers:stores.none")} />}
      <ul className="grid gap-3">
        {page.items.map((each) => (
          <ShopStores
            key={each.shop.slug}
            each={each}
            action={`/${locale}${place}`}
            pressKey={pressKey}
            isUnread={actionData?.unread === each.shop.slug}
          />
        ))}
      </ul>
      <MoreLink to={page.nextCursor === null ? null : more} name={t("vendors:more")} />
    </div>
  );
}
