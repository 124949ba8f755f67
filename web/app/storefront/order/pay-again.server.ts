import type { Locale } from "@haat/i18n/locale";
import type { Problem } from "@haat/contract/problem";
import { data } from "react-router";
import type { Api } from "../../lib/api.server.ts";
import { translatorOf } from "../../lib/translators.ts";
import { readTokens } from "../../lib/tokens.server.ts";
import { wallets } from "@haat/core/payment-methods";
import { openWallet } from "../checkout/queries.server.ts";
import { keepLeft } from "../pay-return/left.server.ts";
import { walletOf } from "./money-standing.ts";
import { readOrder } from "./queries.server.ts";

type Ask = Readonly<{
  api: Api;
  request: Request;
  locale: Locale;
  orderId: string;
  key: string;
  by: string | undefined;
}>;

/** In the sentence that says where to go on, where it was opened in another tab. */
const refusalOf = ({ code, title, detail }: Pick<Problem, "code" | "title" | "detail">): string | null =>
  (code === "payment.opened_elsewhere" ? detail : title) || null;

/** Another try at the wallet for an order that still waits for its money. */
export async function payAgain({ api, request, locale, orderId, key, by }: Ask) {
  const order = await readOrder(api, request, orderId);
  const wallet = wallets.find((each) => each === by) ?? walletOf(order);
  const token = readTokens(request).orders.get(orderId);
  const page = await openWallet(api, order, { token, key, wallet });
  if (!page.ok)
    return data({ refusal: refusalOf(page.problem), handoff: null, wallet }, { status: page.problem.status });
  if (page.value === null)
    return data(
      { refusal: translatorOf(locale).t("checkout:order.wallet_shut"), handoff: null, wallet },
      { status: 503 },
    );
  const { address, attemptId } = page.value;
  const headers = { "set-cookie": keepLeft({ attemptId, locale, orderId }, request) };
  return data({ refusal: null, handoff: address, wallet }, { headers });
}
