import type { Provider } from "@haat/core/providers";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { keepWalk, readProvider } from "../../lib/walk.server.ts";
import { useWords } from "../../lib/words.tsx";
import { Leave } from "../elsewhere/leave.tsx";
import { findProviders, startWalk } from "../elsewhere/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { IdentityRow } from "./identity-row.tsx";
import { readIdentities, unlink } from "./queries.server.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  await requireMe(api, localeOf(args.params), new URL(args.request.url).pathname);
  const [identities, providers] = await Promise.all([readIdentities(api), findProviders(api)]);
  return { identities, providers };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const provider = readProvider(form["provider"]);
  if (provider === null) throw data(null, { status: 400 });
  if (form["intent"] === "link") return link(args, provider);
  if (form["intent"] !== "unlink") throw data(null, { status: 400 });
  const unlinked = await unlink(personalApi(args), provider);
  if (!unlinked.ok) return answerRefusal(unlinked.problem, args);
  return redirect(`/${localeOf(args.params)}/account/linked`, {
    status: 303,
    headers: { "set-cookie": writeFlash("identity_unlinked", args.request) },
  });
}

async function link(args: Route.ActionArgs, provider: Provider) {
  const locale = localeOf(args.params);
  const here = `/${locale}/account/linked`;
  const begun = await startWalk(personalApi(args), { provider, next: here, purpose: "link" });
  if (!begun.ok) return answerRefusal(begun.problem, args);
  const { url, browser } = begun.value;
  const cookie = keepWalk({ browser, purpose: "link", locale }, args.request);
  return data({ url, provider, stay: here }, { headers: { "set-cookie": cookie } });
}

export default function Linked({ loaderData: { identities, providers }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { items, isLastWayIn } = identities;
  const others = providers.filter((provider) => items.every((item) => item.provider !== provider));
  if (actionData && "url" in actionData)
    return (
      <div className="page-narrow mx-auto grid gap-5">
        <PageHead title={t("linked:title")} isPrivate />
        <Leave {...actionData} />
      </div>
    );
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("linked:title")} isPrivate />
      <h1 className="text-2xl">{t("linked:title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <p>{t("linked:intro")}</p>
      {items.length === 0 ? (
        <p className="text-soft">{t("linked:none")}</p>
      ) : (
        <ul className="grid gap-3">
          {items.map((identity) => (
            <IdentityRow key={identity.provider} identity={identity} isLastWayIn={isLastWayIn} />
          ))}
        </ul>
      )}
      <Offers providers={others} />
    </div>
  );
}

function Offers({ providers }: Readonly<{ providers: readonly Provider[] }>) {
  const { t } = useWords();
  return providers.map((provider) => (
    <form key={provider} method="post" data-enhance="once">
      <input type="hidden" name="provider" value={provider} />
      <button name="intent" value="link" className="button-secondary w-full">
        {t("linked:link", { provider: t(`linked:${provider}`) })}
      </button>
    </form>
  ));
}
