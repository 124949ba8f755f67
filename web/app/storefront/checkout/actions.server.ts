import type { Wallet } from "@haat/core/payment-methods";
import type { QuoteView } from "@haat/contract/cart";
import type { MoneyView } from "@haat/contract/values";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import type { Api } from "../../lib/api.server.ts";
import type { ApiProblem } from "../../lib/api-problem.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { keepCount, keepOrder } from "../../lib/tokens.server.ts";
import { readAreas, readDistricts, type AreaOption } from "./areas.server.ts";
import { findFaults, methodOf, type Draft, type FaultyField } from "./draft.ts";
import { keepFromDraft } from "./kept.server.ts";
import { keepLeft } from "../pay-return/left.server.ts";
import { askQuote, openWallet, placeOrder } from "./queries.server.ts";

type Asked = Readonly<{ api: Api; request: Request; params: { locale?: string | undefined }; draft: Draft }>;

/** What the page shows after a step. `pressKey` names one press of the last button, however often it is pressed. */
export type Stage =
  | Readonly<{
      stage: "edit";
      draft: Draft;
      faults: readonly FaultyField[];
      areas: readonly AreaOption[];
      refusal: string | null;
    }>
  | Readonly<{
      stage: "review";
      draft: Draft;
      place: string;
      quote: QuoteView;
      pressKey: string;
      isChanged: boolean;
    }>
  | Readonly<{ stage: "retry"; draft: Draft; hash: string; pressKey: string; refusal: string | null }>
  | Readonly<{ stage: "handoff"; address: string; orderId: string; amount: MoneyView; wallet: Wallet }>;

const areasOf = (api: Api, draft: Draft) =>
  draft.district === "" ? Promise.resolve([]) : readAreas(api, draft.district);

export async function editDraft(
  { api, draft }: Asked,
  faults: readonly FaultyField[] = [],
  problem?: ApiProblem,
) {
  const areas = await areasOf(api, draft);
  const stage: Stage = { stage: "edit", draft, faults, areas, refusal: problem?.title ?? null };
  return data(stage, { status: faults.length > 0 ? 400 : (problem?.status ?? 200) });
}

export async function reviewDraft(asked: Asked, isChanged = false) {
  const { api, draft } = asked;
  const faults = findFaults(draft);
  if (faults.length > 0) return editDraft(asked, faults);
  const [quote, place] = await Promise.all([askQuote(api, draft), namePlace(asked)]);
  if (!quote.ok) return refuseQuote(asked, quote.problem);
  const stage: Stage = {
    stage: "review",
    draft,
    place,
    quote: quote.value,
    pressKey: newSecret(),
    isChanged,
  };
  return data(stage, { status: isChanged ? 409 : 200 });
}

/** "Dhanmondi, Dhaka": the chosen upazila or thana and its district, in the reader's language. */
async function namePlace({ api, params, draft }: Asked): Promise<string> {
  const [areas, groups] = await Promise.all([
    areasOf(api, draft),
    readDistricts(api, localeOf(params), new Date()),
  ]);
  const districts = groups.flatMap((group) => group.districts);
  const names = [
    areas.find(({ id }) => id === draft.areaId),
    districts.find(({ id }) => id === draft.district),
  ];
  return names.flatMap((area) => (area ? [area.name] : [])).join(", ");
}

function refuseQuote(asked: Asked, problem: ApiProblem) {
  if (problem.code === "area.not_found") return editDraft(asked, ["areaId"]);
  if (isCartTrouble(problem)) return backToCart(asked);
  return editDraft(asked, [], problem);
}

const isCartTrouble = ({ code }: ApiProblem): boolean =>
  code.startsWith("cart.") || code.startsWith("stock.") || code.startsWith("variant.");

const backToCart = ({ request, params }: Asked) =>
  redirect(`/${localeOf(params)}/cart`, {
    status: 303,
    headers: { "set-cookie": writeFlash("stock_changed", request) },
  });

export async function placeDraft(asked: Asked, hash: string, key: string) {
  const { api, request, params, draft } = asked;
  if (findFaults(draft).length > 0) return reviewDraft(asked);
  const placed = await placeOrder(api, draft, hash, key);
  if (!placed.ok) {
    if (placed.problem.code === "quote.changed") return reviewDraft(asked, true);
    if (isCartTrouble(placed.problem) && placed.problem.status !== 503) return backToCart(asked);
    if (placed.problem.code === "request.invalid") return editDraft(asked, [], placed.problem);
    // The order may exist although the answer was lost: the same key and the same body find it again.
    const stage: Stage = {
      stage: "retry",
      draft,
      hash,
      pressKey: key,
      refusal: placed.problem.title || null,
    };
    return data(stage, { status: placed.problem.status });
  }
  const { order, token } = placed.value;
  await keepFromDraft(api, draft);
  const headers = new Headers({ "set-cookie": keepOrder(order.id, token, request) });
  headers.append("set-cookie", keepCount(0, request));
  const page = `/${localeOf(params)}/orders/${order.id}`;
  const method = methodOf(draft);
  if (method === "cod") return redirect(order.canVerify ? `${page}/verify` : page, { status: 303, headers });
  const wallet = await openWallet(api, order, { token, key });
  if (!wallet.ok || wallet.value === null) {
    headers.append("set-cookie", writeFlash("wallet_shut", request));
    return redirect(page, { status: 303, headers });
  }
  const { address, attemptId } = wallet.value;
  const left = { attemptId, locale: localeOf(params), orderId: order.id };
  headers.append("set-cookie", keepLeft(left, request));
  const stage: Stage = { stage: "handoff", address, orderId: order.id, amount: order.dueNow, wallet: method };
  return data(stage, { headers });
}
