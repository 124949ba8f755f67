import {
  ReviewReplyBody,
  ReviewReportBody,
  ReviewReported,
  ShopReviewPage,
  ShopReviewView,
} from "@haat/contract/review";
import { data, redirect } from "react-router";
import { Rating } from "../../components/commerce/stars.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { ShopReview } from "./shop-review.tsx";

const list = "/v1/vendor/reviews";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const isUnanswered = searchParams.get("show") === "unanswered";
  const query = {
    ...{ unanswered: isUnanswered ? "true" : undefined, limit: 20 },
    cursor: searchParams.get("cursor") ?? undefined,
  };
  return { isUnanswered, page: await personalApi(args).read(list, ShopReviewPage, { query }) };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const id = form["id"] ?? "";
  const api = personalApi(args);
  const isReport = form["intent"] === "report";
  const unread = data({ unread: { id, isReport }, refusal: undefined }, { status: 400 });
  const path = `${list}/${encodeURIComponent(id)}`;
  const report = ReviewReportBody.safeParse({ reason: form["reason"], words: form["words"] ?? "" });
  const reply = ReviewReplyBody.safeParse({ text: form["text"] ?? "" });
  if (isReport ? !report.success : !reply.success) return unread;
  const outcome = isReport
    ? await outcomeOf(api.send("POST", `${path}/reports`, ReviewReported, { body: report.data }))
    : await outcomeOf(api.send("PUT", `${path}/reply`, ShopReviewView, { body: reply.data }));
  if (!outcome.ok) {
    const { data: refused, init } = answerRefusal(outcome.problem, args);
    return data({ unread: null, ...refused }, init ?? {});
  }
  const flash = writeFlash(isReport ? "review_reported" : "review_answered", args.request);
  const page = `/${localeOf(args.params)}/vendor/reviews#${id}`;
  return redirect(page, { status: 303, headers: { "set-cookie": flash } });
}

const addressOf = (isUnanswered: boolean, cursor: string | null): string => {
  const search = new URLSearchParams({
    ...(isUnanswered && { show: "unanswered" }),
    ...(cursor && { cursor }),
  });
  return `/vendor/reviews${search.size === 0 ? "" : `?${search}`}`;
};

export default function ShopReviews({
  loaderData: { isUnanswered, page },
  actionData,
}: Route.ComponentProps) {
  const { t } = useWords();
  const tabs = [false, true].map((unanswered) => ({
    ...{ key: String(unanswered), to: addressOf(unanswered, null), isHere: unanswered === isUnanswered },
    name: t(unanswered ? "reviews:shop.unanswered" : "reviews:shop.every"),
  }));
  return (
    <div className="grid gap-4">
      <PageHead title={t("reviews:title")} isPrivate />
      <h1 className="text-2xl">{t("reviews:title")}</h1>
      {page.rating !== null && (
        <p className="text-lg font-semibold">
          <Rating rating={page.rating} />
        </p>
      )}
      <p className="max-w-prose">{t("reviews:shop.lead")}</p>
      <RefusalNotice refusal={actionData?.refusal} />
      <Tabs label={t("reviews:title")} tabs={tabs} />
      {page.items.length === 0 && (
        <EmptyState icon="chat" title={t(isUnanswered ? "reviews:none_here" : "reviews:none")} />
      )}
      <ul className="grid items-start gap-3 lg:grid-cols-2">
        {page.items.map((review) => (
          <ShopReview
            key={review.id}
            review={review}
            unread={actionData?.unread?.id === review.id ? actionData.unread : null}
          />
        ))}
      </ul>
      <MoreLink
        to={page.nextCursor === null ? null : addressOf(isUnanswered, page.nextCursor)}
        name={t("reviews:more")}
      />
    </div>
  );
}
