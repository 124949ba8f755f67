import { data } from "react-router";
import type { Api } from "../../lib/api.server.ts";
import { readTokens } from "../../lib/tokens.server.ts";
import { openWallet } from "../checkout/queries.server.ts";
import { readOrder } from "./queries.server.ts";

type Ask = Readonly<{ api: Api; request: Request; orderId: string; key: string }>;

/** Another try at the wallet for an order that still waits for its money. */
export async function payAgain({ api, request, orderId, key }: Ask) {
  const order = await readOrder(api, request, orderId);
  const wallet = await openWallet(api, order, { token: readTokens(request).orders.get(orderId), key });
  if (!wallet.ok)
    return data({ refusal: wallet.problem.title || null, handoff: null }, { status: wallet.problem.status });
  return data({ refusal: null, handoff: wallet.value }, { status: wallet.value === null ? 503 : 200 });
}
