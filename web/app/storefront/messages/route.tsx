import { ConversationPage } from "@haat/contract/conversation";
import { ConversationCards } from "../../components/conversation/cards.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const { pathname, searchParams } = new URL(args.request.url);
  await requireMe(api, localeOf(args.params), pathname);
  const query = { cursor: searchParams.get("cursor") ?? undefined, limit: 20 };
  return { page: await api.read("/v1/auth/me/conversations", ConversationPage, { query }) };
}

export default function Messages({ loaderData: { page } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("conversations:title")} isPrivate />
      <BackLink to="/account" name={t("account:title")} />
      <div>
        <h1 className="text-2xl">{t("conversations:title")}</h1>
        <p className="max-w-prose text-soft">{t("conversations:own.lead")}</p>
      </div>
      {page.items.length === 0 && (
        <EmptyState icon="chat" title={t("conversations:own.none")}>
          <p className="text-soft">{t("conversations:own.none_text")}</p>
        </EmptyState>
      )}
      <ConversationCards items={page.items} side="buyer" />
      <MoreLink
        to={page.nextCursor === null ? null : `/account/messages?cursor=${page.nextCursor}`}
        name={t("conversations:more")}
      />
    </div>
  );
}
