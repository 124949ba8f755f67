import { JoinedView, OfferView } from "@haat/contract/team";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { outcomeOf, personalApi, publicApi } from "../../lib/api.server.ts";
import { isSignedIn } from "../../lib/carried.server.ts";
import { shownDigits } from "../../lib/digits.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { keepShop } from "../../lib/tokens.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

const tokenIn = (typed: string | null | undefined): string =>
  /^[0-9a-z]{32}$/.test(typed ?? "") ? (typed ?? "") : "";
const pageOf = (locale: string, token: string): string => `/${locale}/join?token=${token}`;

/** What the link offers is shown to whoever holds it; joining asks who he is. */
export async function loader(args: Route.LoaderArgs) {
  const token = tokenIn(new URL(args.request.url).searchParams.get("token"));
  if (token === "") return { token, offer: null, isIn: false };
  const asked = publicApi(args).send("POST", "/v1/store/invitations/offer", OfferView, { body: { token } });
  const outcome = await outcomeOf(asked);
  return { token, offer: outcome.ok ? outcome.value : null, isIn: isSignedIn(args) };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const locale = localeOf(params);
  const token = tokenIn((await readForm(request))["token"]);
  if (token === "") throw data(null, { status: 400 });
  const back = `/${locale}/sign-in?back=${encodeURIComponent(pageOf(locale, token))}`;
  if (!isSignedIn(args)) return redirect(back, { status: 303 });
  const asked = personalApi(args).send("POST", "/v1/store/invitations/accept", JoinedView, {
    body: { token },
  });
  const outcome = await outcomeOf(asked);
  if (!outcome.ok && outcome.problem.status === 401) return redirect(back, { status: 303 });
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  const headers = new Headers({ "set-cookie": keepShop(outcome.value.vendorId, request) });
  headers.append("set-cookie", writeFlash("joined", request));
  return redirect(`/${locale}/vendor`, { status: 303, headers });
}

export default function Join({ loaderData: { token, offer, isIn }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("selling:join.title")} isPrivate />
      <h1 className="text-2xl">{t("selling:join.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      {offer === null ? (
        <EmptyState icon="shop" title={t("selling:join.title")}>
          <p className="max-w-prose">{t("selling:join.gone")}</p>
        </EmptyState>
      ) : (
        <section className="sheet grid gap-4">
          <p className="text-lg">
            {t("selling:join.offer", { shop: offer.shop, role: t(`team:role.${offer.role}`) })}
          </p>
          <p>{t("selling:join.only", { address: shownDigits(offer.address, locale) })}</p>
          <form method="post" action={`/${locale}/join`} data-enhance="once">
            <button name="token" value={token} className="button min-h-14 w-full text-lg">
              {isIn ? t("selling:join.go") : t("selling:join.sign_in")}
            </button>
          </form>
          {isIn && actionData !== undefined && (
            <form method="post" action={`/${locale}/sign-out`}>
              <button className="button-quiet">{t("selling:join.other")}</button>
            </form>
          )}
        </section>
      )}
    </div>
  );
}
