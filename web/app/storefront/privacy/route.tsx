import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Prose } from "../../components/ui/prose.tsx";
import { keepCounting } from "../../lib/counting.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { sharedCache } from "../../lib/headers.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { readCounting, sayCounting } from "./counting.server.ts";
import { CountingChoice } from "./counting.tsx";

export const headers: Route.HeadersFunction = ({ loaderHeaders, actionHeaders }) =>
  new Headers([...loaderHeaders, ...actionHeaders]);

/** Shared by caches for those who have said nothing; a browser that refuses by a setting of its own gets its own page. */
export async function loader(args: Route.LoaderArgs) {
  const counting = await readCounting(args);
  return data({ counting }, { headers: counting.refusedBy === null ? sharedCache : {} });
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { counting } = await readForm(request);
  if (counting !== "yes" && counting !== "no") throw data(null, { status: 400 });
  const said = await sayCounting(args, counting === "yes");
  if (!said.ok) return answerRefusal(said.problem, args);
  const kept = new Headers({ "set-cookie": keepCounting(counting === "yes", request) });
  kept.append("set-cookie", writeFlash("consent_saved", request));
  return redirect(`/${localeOf(params)}/privacy#counting`, { status: 303, headers: kept });
}

const parts = ["what", "why", "cookies", "share", "keep", "rights", "children"] as const;

export default function Privacy({ loaderData: { counting }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t("account:privacy.title")} />
      <Prose
        title={t("account:privacy.title")}
        parts={parts.map((part) => ({
          title: t(`account:privacy.${part}.title`),
          text: t(`account:privacy.${part}.text`),
        }))}
      >
        <RefusalNotice refusal={actionData?.refusal} />
        <CountingChoice counting={counting} />
      </Prose>
    </>
  );
}
