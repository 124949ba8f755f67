import { Conversation } from "../../components/conversation/conversation.tsx";
import { converse, openConversation } from "../../components/conversation/converse.server.ts";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

const pathOf = (id: string): string => `/v1/vendor/conversations/${encodeURIComponent(id)}`;

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const before = searchParams.get("before") ?? undefined;
  const conversation = await openConversation(personalApi(args), pathOf(args.params.id), { before });
  return { conversation, isEarlier: before !== undefined, reported: searchParams.get("report") };
}

export const action = (args: Route.ActionArgs) => {
  const { id } = args.params;
  const page = `/${localeOf(args.params)}/vendor/messages/${encodeURIComponent(id)}`;
  return converse(args, { side: "shop", path: pathOf(id), page });
};

export default function WithBuyer({ loaderData, actionData, params: { id } }: Route.ComponentProps) {
  const { t } = useWords();
  const { conversation, isEarlier, reported } = loaderData;
  const name = conversation.with.name ?? t("conversations:somebody");
  return (
    <div className="grid max-w-3xl gap-4">
      <PageHead title={t("conversations:with", { name })} isPrivate />
      <BackLink to="/vendor/messages?show=all" name={t("conversations:title")} />
      <h1 className="text-2xl">
        <Typed text={name} />
      </h1>
      <Conversation
        {...{
          conversation,
          side: "shop",
          page: `/vendor/messages/${id}`,
          isEarlier,
          reported,
          done: actionData,
        }}
      />
    </div>
  );
}
