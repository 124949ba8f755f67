import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Section } from "../../components/ui/section.tsx";
import { personalApi, type Api } from "../../lib/api.server.ts";
import { complaintOf } from "../../lib/complaints.ts";
import { keepCounting } from "../../lib/counting.server.ts";
import { type Flash, writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { Consents } from "./consents.tsx";
import { Erasure } from "./erasure.tsx";
import { askErasure, readMyData, sayConsent, withdrawErasure } from "./queries.server.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const { pathname, searchParams } = new URL(args.request.url);
  await requireMe(api, localeOf(args.params), pathname);
  return { ...(await readMyData(api)), isConfirmed: searchParams.has("confirmed") };
}

type Form = Readonly<Record<string, string>>;

const act = (api: Api, { intent, purpose = "", given, confirmation = "" }: Form) => {
  if (intent === "consent") return sayConsent(api, purpose, given === "yes");
  if (intent === "erase") return askErasure(api, confirmation.slice(0, 60));
  if (intent === "keep") return withdrawErasure(api);
  throw data(null, { status: 400 });
};

const flashes: Readonly<Record<string, Flash>> = {
  ...{ consent: "consent_saved", erase: "erasure_asked", keep: "erasure_withdrawn" },
};

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const form = await readForm(request);
  const done = await act(personalApi(args), form);
  if (done.ok) {
    const said = new Headers({
      "set-cookie": writeFlash(flashes[form["intent"] ?? ""] ?? "updated", request),
    });
    if (form["purpose"] === "analytics")
      said.append("set-cookie", keepCounting(form["given"] === "yes", request));
    return redirect(`/${localeOf(params)}/account/privacy`, { status: 303, headers: said });
  }
  if (done.problem.code !== "erasure.not_confirmed") {
    const { data: answer, init } = answerRefusal(done.problem, args);
    return data({ ...answer, errors: {} }, init ?? {});
  }
  const { errors } = complaintOf(done.problem, { "erasure.not_confirmed": "confirmation" });
  return data({ refusal: undefined, errors }, { status: done.problem.status });
}

export default function MyData({ loaderData, actionData }: Route.ComponentProps) {
  const { consents, erasure, isConfirmed } = loaderData;
  const { t, locale } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-6">
      <PageHead title={t("mydata:privacy.title")} isPrivate />
      <h1 className="text-2xl">{t("mydata:privacy.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <p>{t("mydata:privacy.intro")}</p>
      <Section id="consents" title={t("mydata:consents.title")}>
        <Consents items={consents} />
      </Section>
      <Section id="export" title={t("mydata:export.section")}>
        <form method="post" action={`/${locale}/account/export`} className="sheet grid gap-4">
          {isConfirmed && <Notice tone="good">{t("mydata:export.confirmed")}</Notice>}
          <p>{t("mydata:export.text")}</p>
          <div className="flex flex-wrap gap-3">
            <button name="format" value="html" className="button-secondary">
              {t("mydata:export.html")}
            </button>
            <button name="format" value="json" className="button-secondary">
              {t("mydata:export.json")}
            </button>
          </div>
        </form>
      </Section>
      <Section id="erase" title={t("mydata:erase.title")}>
        <Erasure erasure={erasure} errors={actionData?.errors ?? {}} />
      </Section>
    </div>
  );
}
