import { ReviewReportBody, ReviewReported } from "@haat/contract/review";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { ReportFields } from "../../components/form/report-fields.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

/** What is named by its id: a review, or a question or an answer. */
const placeOf = (id: string) => (id.startsWith("qst_") ? "questions" : "reviews");

/** Only somebody signed in reports: one voice each. */
export async function loader(args: Route.LoaderArgs) {
  await requireMe(personalApi(args), localeOf(args.params), new URL(args.request.url).pathname);
  return null;
}

export async function action(args: Route.ActionArgs) {
  const { id, slug } = args.params;
  const { reason, words = "" } = await readForm(args.request);
  const body = ReviewReportBody.safeParse({ reason, words });
  if (!body.success) return data({ isUnread: true, refusal: undefined }, { status: 400 });
  const path = `/v1/store/${placeOf(id)}/${encodeURIComponent(id)}/reports`;
  const outcome = await outcomeOf(personalApi(args).send("POST", path, ReviewReported, { body: body.data }));
  if (!outcome.ok) {
    const { data: refused, init } = answerRefusal(outcome.problem, args);
    return data({ isUnread: false, ...refused }, init ?? {});
  }
  const headers = { "set-cookie": writeFlash("review_reported", args.request) };
  return redirect(`/${localeOf(args.params)}/p/${slug}/${placeOf(id)}`, { status: 303, headers });
}

export default function ReportReview({ actionData, params: { slug, id } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const place = placeOf(id);
  const isAsked = place === "questions";
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t(isAsked ? "questions:report.title" : "reviews:report.title")} isPrivate />
      <BackLink to={`/p/${slug}/${place}`} name={t(isAsked ? "questions:title" : "reviews:title")} />
      <h1 className="text-2xl">{t(isAsked ? "questions:report.title" : "reviews:report.title")}</h1>
      <p>{t(isAsked ? "questions:report.lead" : "reviews:report.lead")}</p>
      <RefusalNotice refusal={actionData?.refusal} />
      <form
        method="post"
        action={`/${locale}/p/${slug}/${place}/${id}/report`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <ReportFields among="report" isUnread={actionData?.isUnread === true} />
        <button className="button justify-self-start">{t("reviews:report.send")}</button>
      </form>
    </div>
  );
}
