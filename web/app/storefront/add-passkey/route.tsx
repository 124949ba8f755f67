import { AddedFactorView } from "@haat/contract/factors";
import { data, redirect } from "react-router";
import passkeyScript from "virtual:enhance/passkey";
import { Field } from "../../components/form/field.tsx";
import { PasskeyButton } from "../../components/form/passkey-button.tsx";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { audienceOf } from "../../lib/audience.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { readAnswer } from "../../lib/passkey-answer.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { safeRedirect } from "../../lib/safe-redirect.ts";
import { goOnWith } from "../../lib/session.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { PageHandle } from "../../root.tsx";
import { RecoveryCodes } from "../security/recovery-codes.tsx";
import type { Route } from "./+types/route.ts";

export const handle: PageHandle = { script: passkeyScript };

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

const backOf = ({ request, params }: Pick<Route.LoaderArgs, "request" | "params">): string =>
  safeRedirect(new URL(request.url).searchParams.get("back"), `/${localeOf(params)}/account/security`);

export async function loader(args: Route.LoaderArgs) {
  const { pathname, search } = new URL(args.request.url);
  await requireMe(personalApi(args), localeOf(args.params), pathname + search);
  return { back: backOf(args) };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const [answer, name] = [readAnswer(text(form, "answer")), text(form, "name").trim().slice(0, 60)];
  if (answer === null) throw data(null, { status: 400 });
  const back = backOf(args);
  const body = { answer, name: name || "Passkey", audience: audienceOf(back) };
  const outcome = await outcomeOf(
    personalApi(args).send("POST", "/v1/auth/passkeys", AddedFactorView, { body }),
  );
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  const { tokens, recoveryCodes } = outcome.value;
  const headers = new Headers();
  for (const cookie of goOnWith(args, tokens)) headers.append("set-cookie", cookie);
  if (recoveryCodes === null) return redirect(back, { status: 303, headers });
  return data({ codes: recoveryCodes, refusal: undefined }, { headers });
}

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

export default function AddPasskey({ loaderData: { back }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const codes = actionData !== undefined && "codes" in actionData ? actionData.codes : null;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("factors:passkeys.add")} isPrivate />
      <h1 className="text-2xl">{t("factors:passkeys.add")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      {codes !== null ? (
        <RecoveryCodes codes={codes} back={back} />
      ) : (
        <form method="post" className="sheet grid gap-4">
          <p>{t("factors:passkeys.ask")}</p>
          <Field name="name" label={t("factors:passkeys.name")} hint={t("factors:passkeys.name_hint")}>
            {(control) => <input {...control} maxLength={60} defaultValue={t("factors:passkeys.unnamed")} />}
          </Field>
          <PasskeyButton kind="create" answer="answer" intent={{ name: "intent", value: "finish" }} />
        </form>
      )}
    </div>
  );
}
