import { DeskMessageList, type MessagesAround } from "@haat/contract/conversation";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { SaidTabs } from "../reviews/said-tabs.tsx";
import type { Route } from "./+types/route.ts";
import { actOnMessage } from "./act.server.ts";
import { DeskMessage } from "./desk-message.tsx";

export async function loader(args: Route.LoaderArgs) {
  const isHidden = new URL(args.request.url).searchParams.get("show") === "hidden";
  const query = { which: isHidden ? "hidden" : undefined };
  return {
    isHidden,
    ...(await personalApi(args).read("/v1/support/messages", DeskMessageList, { query })),
  };
}

export const action = (args: Route.ActionArgs) => actOnMessage(args);

const nothing: MessagesAround["items"] = [];

export default function MessageDesk({ loaderData: { isHidden, items }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-5">
      <PageHead title={t("conversations:desk.title")} isPrivate />
      <h1 className="text-2xl">{t("conversations:desk.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <SaidTabs here="messages" isHidden={isHidden} />
      {items.length === 0 && <EmptyState icon="check" title={t("reviews:desk.none")} />}
      <ul className="grid items-start gap-3 lg:grid-cols-2">
        {items.map((item) => (
          <DeskMessage
            key={item.id}
            item={item}
            around={actionData?.id === item.id ? actionData.around : nothing}
            isUnread={actionData?.id === item.id && actionData.isUnread}
          />
        ))}
      </ul>
    </div>
  );
}
