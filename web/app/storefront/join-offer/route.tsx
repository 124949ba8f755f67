import { JoinedView, OfferView } from "@haat/contract/team";
import { redirect } from "react-router";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { outcomeOf, personalApi, publicApi } from "../../lib/api.server.ts";
import { isSignedIn } from "../../lib/carried.server.ts";
import { shownDigits } from "../../lib/digits.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { dropHeldLink, readHeldLink } from "../../lib/held-link.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { toSignIn } from "../../lib/me.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { keepShop } from "../../lib/tokens.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

const asking = (locale: string) => redirect(`/${locale}/join`, { status: 303 });

/** What the link offers, to the browser that followed it; joining asks who he is. */
export async function loader(args: Route.LoaderArgs) {
  const token = readHeldLink("join", args.request);
  if (token === null) throw asking(localeOf(args.params));
  const asked = publicApi(args).send("POST", "/v1/store/invitations/offer", OfferView, { body: { token } });
  const outcome = await outcomeOf(asked);
  if (!outcome.ok) throw asking(localeOf(args.params));
  return { offer: outcome.value, isIn: isSignedIn(args) };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const locale = localeOf(params);
  const token = readHeldLink("join", request);
  if (token === null) return asking(locale);
  const back = `/${locale}/join/offer`;
  if (!isSignedIn(args)) return toSignIn(locale, back);
  const asked = personalApi(args).send("POST", "/v1/store/invitations/accept", JoinedView, {
    body: { token },
  });
  const outcome = await outcomeOf(asked);
  if (!outcome.ok && outcome.problem.status === 401) return toSignIn(locale, back);
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  const headers = new Headers({ "set-cookie": keepShop(outcome.value.vendorId, request) });
  headers.append("set-cookie", dropHeldLink("join", request));
  headers.append("set-cookie", writeFlash("joined", request));
  return redirect(`/${locale}/vendor`, { status: 303, headers });
}

export default function JoinOffer({ loaderData: { offer, isIn }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("selling:join.title")} isPrivate />
      <h1 className="text-2xl">{t("selling:join.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <section className="sheet grid gap-4">
        <p className="text-lg">
          {t("selling:join.offer", { shop: offer.shop, role: t(`team:role.${offer.role}`) })}
        </p>
        <p>{t("selling:join.only", { address: shownDigits(offer.address, locale) })}</p>
        <form method="post" action={`/${locale}/join/offer`} data-enhance="once">
          <button className="button min-h-14 w-full text-lg">
            {isIn ? t("selling:join.go") : t("selling:join.sign_in")}
          </button>
        </form>
        {isIn && actionData !== undefined && (
          <form method="post" action={`/${locale}/sign-out`}>
            <button className="button-quiet">{t("selling:join.other")}</button>
          </form>
        )}
      </section>
    </div>
  );
}
