import { data, redirect } from "react-router";
import passkeyScript from "virtual:enhance/passkey";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { audienceOf } from "../../lib/audience.ts";
import { dropHeldForm, readHeldForm } from "../../lib/held-form.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { safeRedirect } from "../../lib/safe-redirect.ts";
import { useWords } from "../../lib/words.tsx";
import type { PageHandle } from "../../root.tsx";
import { Leave } from "../elsewhere/leave.tsx";
import type { Route } from "./+types/route.ts";
import { GoOn } from "./go-on.tsx";
import { leave } from "./leave.server.ts";
import { ProofForm } from "./proof-form.tsx";
import { readFactors } from "./queries.server.ts";
import { confirm, sendPhoneCode, stepOf, textOf } from "./steps.server.ts";

export const handle: PageHandle = { script: passkeyScript };

export const headers: Route.HeadersFunction = ({ actionHeaders, loaderHeaders }) =>
  actionHeaders ?? loaderHeaders;

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
  // Back from a provider: the form that waited goes on from here.
  const waiting = args.request.method === "GET" && factors.isFresh ? readHeldForm(args.request) : [];
  const isMore = new URL(args.request.url).searchParams.get("more") === "yes";
  const proofs = isMore ? factors.proofs.filter((kind) => kind !== "phone") : factors.proofs;
  const page = { back, isMore, waiting, factors: { ...factors, proofs } };
  return waiting.length === 0
    ? data(page)
    : data(page, { headers: { "set-cookie": dropHeldForm(args.request) } });
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
    case "leave":
      return leave({ api, step, back: backOf(args), locale: localeOf(args.params), request: args.request });
    default:
      return data(step);
  }
}

export default function Confirm({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { isMore, back, waiting } = loaderData;
  if (actionData?.leaving)
    return (
      <div className="page-narrow mx-auto grid gap-5">
        <PageHead title={t("factors:confirm.title")} isPrivate />
        <Leave {...actionData.leaving} />
      </div>
    );
  if (waiting.length > 0 && !actionData) return <GoOn back={back} waiting={waiting} />;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("factors:confirm.title")} isPrivate />
      <h1 className="text-2xl">{t("factors:confirm.title")}</h1>
      <p>{t(isMore ? "factors:confirm.more" : "factors:confirm.intro")}</p>
      <ProofForm {...loaderData} step={actionData ?? null} />
    </div>
  );
}
