import { data } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { safeRedirect } from "../../lib/safe-redirect.ts";
import { keepWalk, readProvider } from "../../lib/walk.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { Leave } from "./leave.tsx";
import { ProviderForm } from "./provider-form.tsx";
import { startWalk } from "./queries.server.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

const providerOf = (name: string) => {
  const provider = readProvider(name);
  if (provider === null) throw data(null, { status: 404 });
  return provider;
};

export const loader = ({ request, params }: Route.LoaderArgs) => ({
  provider: providerOf(params.provider),
  back: safeRedirect(new URL(request.url).searchParams.get("back"), `/${localeOf(params)}/account`),
});

/** Begins to sign in with an account elsewhere: the way there, and what this browser keeps meanwhile. */
export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const provider = providerOf(params.provider);
  const locale = localeOf(params);
  const back = safeRedirect((await readForm(request))["back"], `/${locale}/account`);
  const begun = await startWalk(personalApi(args), { provider, next: back, purpose: "sign_in" });
  if (!begun.ok) return answerRefusal(begun.problem, args);
  const { url, browser } = begun.value;
  const cookie = keepWalk({ browser, purpose: "sign_in", locale }, request);
  return data({ url, stay: `/${locale}/sign-in` }, { headers: { "set-cookie": cookie } });
}

export default function Elsewhere({ loaderData: { provider, back }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const title = t("linked:with", { provider: t(`linked:${provider}`) });
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      {actionData && "url" in actionData ? (
        <Leave provider={provider} url={actionData.url} stay={actionData.stay} />
      ) : (
        <>
          <h1 className="text-2xl">{title}</h1>
          <RefusalNotice refusal={actionData?.refusal} />
          <ProviderForm provider={provider} back={back} />
        </>
      )}
    </div>
  );
}
