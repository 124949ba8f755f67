import { DeskReviewList } from "@haat/contract/review";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { decideAs } from "./decide.server.ts";
import { DeskReview } from "./desk-review.tsx";
import { SaidTabs } from "./said-tabs.tsx";

const list = "/v1/support/reviews";

export async function loader(args: Route.LoaderArgs) {
  const isHidden = new URL(args.request.url).searchParams.get("show") === "hidden";
  const query = { which: isHidden ? "hidden" : undefined };
  return { isHidden, ...(await personalApi(args).read(list, DeskReviewList, { query })) };
}

export const action = (args: Route.ActionArgs) =>
  decideAs(args, { place: "reviews", flashes: { show: "review_show", hide: "review_hide" } });

export default function ReviewDesk({ loaderData: { isHidden, items }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-5">
      <PageHead title={t("reviews:desk.title")} isPrivate />
      <h1 className="text-2xl">{t("reviews:desk.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <SaidTabs here="reviews" isHidden={isHidden} />
      {items.length === 0 && <EmptyState icon="check" title={t("reviews:desk.none")} />}
      <ul className="grid items-start gap-3 lg:grid-cols-2">
        {items.map((review) => (
          <DeskReview key={review.id} review={review} isUnread={actionData?.unread === review.id} />
        ))}
      </ul>
    </div>
  );
}
