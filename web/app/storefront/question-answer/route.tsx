import { AnswerBody } from "@haat/contract/question";
import { longestAnswer } from "@haat/core/questions";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { useWords } from "../../lib/words.tsx";
import { SayForm } from "../question-ask/say-form.tsx";
import { readAsker, say } from "../question-ask/say.server.ts";
import type { Route } from "./+types/route.ts";

export const loader = (args: Route.LoaderArgs) => readAsker(args);

export const action = (args: Route.ActionArgs) =>
  say(args, AnswerBody, `/v1/store/questions/${encodeURIComponent(args.params.id)}/answers`);

/** For whoever owns it; the API knows whether it was brought to him. */
export default function Answer({
  loaderData: { name },
  actionData,
  params: { slug, id },
}: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("questions:answer.title")} isPrivate />
      <BackLink to={`/p/${slug}/questions`} name={t("questions:title")} />
      <h1 className="text-2xl">{t("questions:answer.title")}</h1>
      <p>{t("questions:answer.lead")}</p>
      <SayForm
        {...{
          action: `/${locale}/p/${slug}/questions/${id}/answer`,
          of: "answer",
          longest: longestAnswer,
          name,
        }}
        was={actionData}
      />
    </div>
  );
}
