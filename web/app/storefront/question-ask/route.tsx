import { QuestionBody } from "@haat/contract/question";
import { longestQuestion } from "@haat/core/questions";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { SayForm } from "./say-form.tsx";
import { readAsker, say } from "./say.server.ts";

export const loader = (args: Route.LoaderArgs) => readAsker(args);

export const action = (args: Route.ActionArgs) =>
  say(args, QuestionBody, `/v1/store/questions-about/${encodeURIComponent(args.params.slug)}`);

export default function Ask({ loaderData: { name }, actionData, params: { slug } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("questions:ask")} isPrivate />
      <BackLink to={`/p/${slug}`} name={t("questions:back")} />
      <h1 className="text-2xl">{t("questions:ask")}</h1>
      <p>{t("questions:question.lead")}</p>
      <SayForm
        {...{ action: `/${locale}/p/${slug}/ask`, of: "question", longest: longestQuestion, name }}
        was={actionData}
      />
    </div>
  );
}
