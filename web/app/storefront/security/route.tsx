import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { type Outcome, personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readFactors } from "../confirm/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { AppSection } from "./app-section.tsx";
import { CodesSection } from "./codes-section.tsx";
import { PasskeysSection } from "./passkeys-section.tsx";
import { namePasskey, removeApp, removePasskey, renewCodes } from "./queries.server.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { pathname } = new URL(args.request.url);
  return readFactors(personalApi(args), localeOf(args.params), pathname);
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const api = personalApi(args);
  const { intent = "", id = "", name = "" } = form;
  switch (intent) {
    case "remove_app":
      return settled(args, await removeApp(api));
    case "name_passkey":
      return settled(args, await namePasskey(api, id, name.slice(0, 60)));
    case "remove_passkey":
      return settled(args, await removePasskey(api, id));
    case "renew_codes": {
      const outcome = await renewCodes(api);
      if (!outcome.ok) return answerRefusal(outcome.problem, args);
      return data({ codes: outcome.value.codes, refusal: undefined });
    }
    default:
      throw data(null, { status: 400 });
  }
}

/** The page as it is after a change. */
function settled(args: Route.ActionArgs, outcome: Outcome<null>) {
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  return redirect(`/${localeOf(args.params)}/account/security`, { status: 303 });
}

export default function Security({ loaderData: factors, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const codes = actionData !== undefined && "codes" in actionData ? actionData.codes : null;
  const hasSecond = factors.totp !== null || factors.passkeys.length > 0;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("factors:title")} isPrivate />
      <h1 className="text-2xl">{t("factors:title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      {codes !== null ? (
        <RecoveryCodes codes={codes} back={`/${locale}/account/security`} />
      ) : (
        <>
          <p>{t("factors:intro")}</p>
          {factors.isRequired && !hasSecond && (
            <Notice tone="warm">
              <p>{t("factors:required")}</p>
            </Notice>
          )}
          <AppSection factors={factors} />
          <PasskeysSection factors={factors} />
          {hasSecond && <CodesSection factors={factors} />}
        </>
      )}
    </div>
  );
}
