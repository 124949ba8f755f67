import { SlugField } from "@haat/contract/values";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { type Api, personalApi } from "../../lib/api.server.ts";
import { type Flash, writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe, toSignIn } from "../../lib/me.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readProduct } from "../product/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { AskedFor } from "./asked-for.tsx";
import { dropWish, keepWish, readWishes, waitFor, waitNoMore } from "./queries.server.ts";
import { pageOf, Wished } from "./read-wish.ts";
import { WaitRow, WishRow } from "./wish-row.tsx";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const { pathname, search, searchParams } = new URL(args.request.url);
  await requireMe(api, localeOf(args.params), pathname + search);
  const slug = SlugField.safeParse(searchParams.get("keep") ?? searchParams.get("of")).data;
  const [list, product] = await Promise.all([
    readWishes(api),
    slug === undefined ? null : readProduct(api, slug),
  ]);
  const tell = product?.variants.find(({ id }) => id === searchParams.get("tell")) ?? null;
  return { list, product, tell };
}

function change(api: Api, wished: Wished) {
  switch (wished.intent) {
    case "keep":
      return keepWish(api, wished.productId);
    case "drop":
      return dropWish(api, wished.productId);
    case "wait":
      return waitFor(api, wished.variantId, wished.channel);
    case "unwait":
      return waitNoMore(api, wished.variantId);
  }
}

const flashes = {
  ...{ keep: "wish_kept", drop: "wish_dropped" },
  ...{ wait: "wait_kept", unwait: "wait_dropped" },
} as const satisfies Record<Wished["intent"], Flash>;

/** Whoever is not signed in does so, and finds here what she pressed; nothing is kept for her before. */
export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const locale = localeOf(params);
  const read = Wished.safeParse(await readForm(request));
  if (!read.success) throw data(null, { status: 400 });
  const done = await change(personalApi(args), read.data);
  if (!done.ok && done.problem.status === 401) throw toSignIn(locale, pageOf(read.data, locale));
  if (!done.ok) return answerRefusal(done.problem, args);
  const headers = { "set-cookie": writeFlash(flashes[read.data.intent], request) };
  return redirect(`/${locale}/account/wishes`, { status: 303, headers });
}

export default function Wishes({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { list, product, tell } = loaderData;
  const { wishes, waits, ways } = list;
  const isKept = wishes.some(({ productId }) => productId === product?.id);
  return (
    <div className="page-narrow mx-auto grid gap-6">
      <PageHead title={t("account:wishes.title")} isPrivate />
      <h1 className="text-2xl">{t("account:wishes.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      {product !== null && (tell !== null || !isKept) && <AskedFor {...{ product, tell, ways }} />}
      {wishes.length === 0 ? (
        <EmptyState icon="heart" title={t("account:wishes.none")}>
          <p className="text-soft">{t("account:wishes.none_text")}</p>
          <Link to="/categories" className="button-secondary">
            {t("account:wishes.look")}
          </Link>
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {wishes.map((wish) => (
            <WishRow key={wish.productId} wish={wish} />
          ))}
        </ul>
      )}
      {waits.length > 0 && (
        <Section id="waits" title={t("account:waits.title")}>
          <ul className="grid gap-3">
            {waits.map((wait) => (
              <WaitRow key={wait.variantId} wait={wait} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
