import { CartView } from "@haat/contract/cart";
import { createContext, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { isSignedIn } from "../../lib/carried.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { readPlace } from "../../lib/place.server.ts";
import { readWays } from "../../lib/payment-ways.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { editDraft, placeDraft, reviewDraft, type Stage } from "./actions.server.ts";
import { findAddresses } from "../addresses/queries.server.ts";
import { readAreas, readDistricts } from "./areas.server.ts";
import { readDraft } from "./draft.ts";
import { AddressForm } from "./form.tsx";
import { pickDraft } from "./kept.server.ts";
import { WalletHandoff } from "./wallet-handoff.tsx";
import { findMe } from "./queries.server.ts";
import { Retry } from "./retry.tsx";
import { Review } from "./review.tsx";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** Loaders run after an action too, and by then an order that was just placed has emptied the cart. */
const stepContext = createContext<"first" | "unknown" | Stage["stage"]>("first");

export async function loader(args: Route.LoaderArgs) {
  const { params } = args;
  const api = personalApi(args);
  const step = args.context.get(stepContext);
  const isFirstStep = step === "first";
  const choosesWay = isFirstStep || step === "edit";
  const place = isFirstStep ? readPlace(args.request) : null;
  const [ways, cart, districts, me, kept, areas] = await Promise.all([
    step === "handoff" ? [] : readWays(api, localeOf(params), new Date()),
    choosesWay ? api.read("/v1/store/cart", CartView, { query: { area: place?.areaId } }) : null,
    readDistricts(api, localeOf(params), new Date()),
    isSignedIn(args) ? findMe(api) : null,
    isSignedIn(args) && choosesWay ? findAddresses(api) : [],
    place === null ? [] : readAreas(api, place.districtId).catch(() => []),
  ]);
  if (isFirstStep && cart !== null && !cart.isOrderable) throw redirect(`/${localeOf(params)}/cart`);
  return {
    ...{ districts, me, kept, ways, areas, place },
    ...{ goods: cart && cart.goods, delivery: cart && cart.delivery },
  };
}

export async function action(args: Route.ActionArgs) {
  args.context.set(stepContext, "unknown");
  const answer = await stepOn(args);
  if (!(answer instanceof Response)) args.context.set(stepContext, answer.data.stage);
  return answer;
}

async function stepOn(args: Route.ActionArgs) {
  const { request, params } = args;
  const form = await readForm(request);
  const asked = { api: personalApi(args), request, params, draft: readDraft(form) };
  if (form["pick"] !== undefined) return editDraft({ ...asked, draft: await pickDraft(asked, form["pick"]) });
  if (form["intent"] === "review") return reviewDraft(asked);
  const agreed = [form["quoteHash"] ?? "", form["key"] ?? ""] as const;
  if (form["intent"] === "place") return placeDraft(asked, ...agreed);
  if (form["intent"] === "ahead")
    return placeDraft({ ...asked, draft: { ...asked.draft, tender: "advance" } }, ...agreed);
  return editDraft(asked);
}

export default function Checkout({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto">
      <PageHead title={t("checkout:title")} isPrivate />
      {actionData?.stage === "handoff" ? (
        <WalletHandoff {...actionData} />
      ) : actionData?.stage === "review" ? (
        <Review {...actionData} ways={loaderData.ways} />
      ) : actionData?.stage === "retry" ? (
        <Retry {...actionData} />
      ) : (
        <AddressForm {...loaderData} edit={actionData ?? null} />
      )}
    </div>
  );
}
