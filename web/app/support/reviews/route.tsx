import { DeskReviewList, ReviewDecided, ReviewDecisionBody } from "@haat/contract/review";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { DeskReview } from "./desk-review.tsx";

const list = "/v1/support/reviews";

export async function loader(args: Route.LoaderArgs) {
  const isHidden = new URL(args.request.url).searchParams.get("show") === "hidden";
  const query = { which: isHidden ? "hidden" : undefined };
  return { isHidden, ...(await personalApi(args).read(list, DeskReviewList, { query })) };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const id = form["id"] ?? "";
  const verdict = form["verdict"] === "show" ? "show" : "hide";
  const body = ReviewDecisionBody.safeParse({ verdict, reason: verdict === "show" ? "" : form["reason"] });
  if (!body.success) return data({ unread: id, refusal: undefined }, { status: 400 });
  const path = `${list}/${encodeURIComponent(id)}/decision`;
  const outcome = await outcomeOf(personalApi(args).send("POST", path, ReviewDecided, { body: body.data }));
  if (!outcome.ok) {
    const { data: refused, init } = answerRefusal(outcome.problem, args);
    return data({ unread: null, ...refused }, init ?? {});
  }
  const headers = { "set-cookie": writeFlash(`review_${verdict}` as const, args.request) };
  return redirect(`/${localeOf(args.params)}/support/reviews`, { status: 303, headers });
}

export default function ReviewDesk({ loaderData: { isHidden, items }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const tabs = [false, true].map((hidden) => ({
    ...{
      key: String(hidden),
      to: `/support/reviews${hidden ? "?show=hidden" : ""}`,
      isHere: hidden === isHidden,
    },
    name: t(hidden ? "reviews:desk.hidden" : "reviews:desk.open"),
  }));
  return (
    <div className="grid gap-5">
      <PageHead title={t("reviews:desk.title")} isPrivate />
      <h1 className="text-2xl">{t("reviews:desk.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <Tabs label={t("reviews:desk.nav")} tabs={tabs} />
      {items.length === 0 && <EmptyState icon="check" title={t("reviews:desk.none")} />}
      <ul className="grid items-start gap-3 lg:grid-cols-2">
        {items.map((review) => (
          <DeskReview key={review.id} review={review} isUnread={actionData?.unread === review.id} />
        ))}
      </ul>
    </div>
  );
}
