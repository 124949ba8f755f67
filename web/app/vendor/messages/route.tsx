import { ConversationPage } from "@haat/contract/conversation";
import { ConversationCards } from "../../components/conversation/cards.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const isEvery = searchParams.get("show") === "all";
  const query = {
    ...{ which: isEvery ? undefined : "unread", limit: 20 },
    cursor: searchParams.get("cursor") ?? undefined,
  };
  return {
    isEvery,
    page: await personalApi(args).read("/v1/vendor/conversations", ConversationPage, { query }),
  };
}

const addressOf = (isEvery: boolean, cursor: string | null): string => {
  const search = new URLSearchParams({ ...(isEvery && { show: "all" }), ...(cursor && { cursor }) });
  return `/vendor/messages${search.size === 0 ? "" : `?${search}`}`;
};

export default function ShopMessages({ loaderData: { isEvery, page } }: Route.ComponentProps) {
  const { t } = useWords();
  const tabs = [false, true].map((every) => ({
    ...{ key: String(every), to: addressOf(every, null), isHere: every === isEvery },
    name: t(every ? "conversations:which.every" : "conversations:which.unread"),
  }));
  return (
    <div className="grid gap-4">
      <PageHead title={t("conversations:title")} isPrivate />
      <h1 className="text-2xl">{t("conversations:title")}</h1>
      <p className="max-w-prose">{t("conversations:shop.lead")}</p>
      <Tabs label={t("conversations:title")} tabs={tabs} />
      {page.items.length === 0 && (
        <EmptyState
          icon="chat"
          title={t(isEvery ? "conversations:shop.none_every" : "conversations:shop.none")}
        />
      )}
      <ConversationCards items={page.items} side="shop" />
      <MoreLink
        to={page.nextCursor === null ? null : addressOf(isEvery, page.nextCursor)}
        name={t("conversations:more")}
      />
    </div>
  );
}
