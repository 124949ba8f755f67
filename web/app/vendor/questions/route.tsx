import { ShopAnswerBody, ShopQuestionPage, ShopQuestionView } from "@haat/contract/question";
import { ReviewReportBody, ReviewReported } from "@haat/contract/review";
import { data, redirect } from "react-router";
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
import { ShopQuestion } from "./shop-question.tsx";

const list = "/v1/vendor/questions";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const isEvery = searchParams.get("show") === "all";
  const query = {
    ...{ which: isEvery ? "every" : undefined, limit: 20 },
    cursor: searchParams.get("cursor") ?? undefined,
  };
  return { isEvery, page: await personalApi(args).read(list, ShopQuestionPage, { query }) };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const id = form["id"] ?? "";
  const api = personalApi(args);
  const isReport = form["intent"] === "report";
  const report = ReviewReportBody.safeParse({ reason: form["reason"], words: form["words"] ?? "" });
  const answer = ShopAnswerBody.safeParse({ text: form["text"] ?? "" });
  if (isReport ? !report.success : !answer.success)
    return data({ unread: { id, isReport }, refusal: undefined }, { status: 400 });
  const path = `${list}/${encodeURIComponent(id)}`;
  const outcome = isReport
    ? await outcomeOf(api.send("POST", `${path}/reports`, ReviewReported, { body: report.data }))
    : await outcomeOf(api.send("PUT", `${path}/answer`, ShopQuestionView, { body: answer.data }));
  if (!outcome.ok) {
    const { data: refused, init } = answerRefusal(outcome.problem, args);
    return data({ unread: null, ...refused }, init ?? {});
  }
  const flash = writeFlash(isReport ? "review_reported" : "review_answered", args.request);
  const page = `/${localeOf(args.params)}/vendor/questions?show=all#${id}`;
  return redirect(page, { status: 303, headers: { "set-cookie": flash } });
}

const addressOf = (isEvery: boolean, cursor: string | null): string => {
  const search = new URLSearchParams({ ...(isEvery && { show: "all" }), ...(cursor && { cursor }) });
  return `/vendor/questions${search.size === 0 ? "" : `?${search}`}`;
};

export default function ShopQuestions({ loaderData: { isEvery, page }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const tabs = [false, true].map((every) => ({
    ...{ key: String(every), to: addressOf(every, null), isHere: every === isEvery },
    name: t(every ? "reviews:shop.every" : "reviews:shop.unanswered"),
  }));
  return (
    <div className="grid gap-4">
      <PageHead title={t("questions:title")} isPrivate />
      <h1 className="text-2xl">{t("questions:title")}</h1>
      <p className="max-w-prose">{t("questions:shop.lead")}</p>
      <RefusalNotice refusal={actionData?.refusal} />
      <Tabs label={t("questions:title")} tabs={tabs} />
      {page.items.length === 0 && (
        <EmptyState icon="chat" title={t(isEvery ? "questions:none" : "questions:shop.none")} />
      )}
      <ul className="grid items-start gap-3 lg:grid-cols-2">
        {page.items.map((question) => (
          <ShopQuestion
            key={question.id}
            question={question}
            unread={actionData?.unread?.id === question.id ? actionData.unread : null}
          />
        ))}
      </ul>
      <MoreLink
        to={page.nextCursor === null ? null : addressOf(isEvery, page.nextCursor)}
        name={t("questions:more")}
      />
    </div>
  );
}
