import { Conversation } from "../../components/conversation/conversation.tsx";
import { converse, openConversation } from "../../components/conversation/converse.server.ts";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

const pathOf = (slug: string): string => `/v1/auth/me/conversations/${encodeURIComponent(slug)}`;

/** Whoever is not signed in does so first, and finds here what she came for. */
export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const { pathname, search, searchParams } = new URL(args.request.url);
  await requireMe(api, localeOf(args.params), pathname + search);
  const named = (name: string) => searchParams.get(name) ?? undefined;
  const query = { before: named("before"), part: named("part"), product: named("product") };
  const conversation = await openConversation(api, pathOf(args.params.slug), query);
  return { conversation, isEarlier: query.before !== undefined, reported: named("report") ?? null };
}

export const action = (args: Route.ActionArgs) => {
  const { slug } = args.params;
  const page = `/${localeOf(args.params)}/account/messages/${encodeURIComponent(slug)}`;
  return converse(args, { side: "buyer", path: pathOf(slug), page });
};

export default function WithShop({ loaderData, actionData, params: { slug } }: Route.ComponentProps) {
  const { t } = useWords();
  const { conversation, isEarlier, reported } = loaderData;
  const name = conversation.with.name ?? "";
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("conversations:with", { name })} isPrivate />
      <BackLink to="/account/messages" name={t("conversations:title")} />
      <h1 className="text-2xl">
        <Link to={`/shops/${slug}`} className="inline-flex min-h-12 items-center hover:underline">
          {name}
        </Link>
      </h1>
      <Conversation
        {...{
          conversation,
          side: "buyer",
          page: `/account/messages/${slug}`,
          isEarlier,
          reported,
          done: actionData,
        }}
      />
    </div>
  );
}
