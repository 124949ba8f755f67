import { data, redirect } from "react-router";
import passkeyScript from "virtual:enhance/passkey";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { audienceOf } from "../../lib/audience.ts";
import { localeOf } from "../../lib/locale.ts";
import { safeRedirect } from "../../lib/safe-redirect.ts";
import { useWords } from "../../lib/words.tsx";
import type { PageHandle } from "../../root.tsx";
import type { Route } from "./+types/route.ts";
import { ProofForm } from "./proof-form.tsx";
import { readFactors } from "./queries.server.ts";
import { confirm, sendPhoneCode, stepOf, textOf } from "./steps.server.ts";

export const handle: PageHandle = { script: passkeyScript };

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

const backOf = ({ request, params }: Pick<Route.LoaderArgs, "request" | "params">): string =>
  safeRedirect(new URL(request.url).searchParams.get("back"), `/${localeOf(params)}/account`);

/** A panel is opened by a second factor alone: whoever has none yet sets one up first. */
export async function loader(args: Route.LoaderArgs) {
  const back = backOf(args);
  const locale = localeOf(args.params);
  const factors = await readFactors(personalApi(args), locale, back);
  const hasSecond = factors.totp !== null || factors.passkeys.length > 0;
  const branch = audienceOf(back);
  if (!hasSecond && (branch === "support" || branch === "admin"))
    throw redirect(`/${locale}/account/security/app?back=${encodeURIComponent(back)}`, { status: 303 });
  return { back, factors };
}

/** First the form that was refused arrives here as it was; then, with it in hidden fields, the proof. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData().catch(() => {
    throw data(null, { status: 400 });
  });
  const api = personalApi(args);
  const step = stepOf(form);
  switch (textOf(form, "confirm_intent")) {
    case "prove":
      return confirm({ api, form, step, back: backOf(args), request: args.request });
    case "send":
      return sendPhoneCode(api, step);
    default:
      return data(step);
  }
}

export default function Confirm({ loaderData: { back, factors }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("factors:confirm.title")} isPrivate />
      <h1 className="text-2xl">{t("factors:confirm.title")}</h1>
      <p>{t("factors:confirm.intro")}</p>
      <ProofForm back={back} factors={factors} step={actionData ?? null} />
    </div>
  );
}
