import { data } from "react-router";
import type { Api } from "../../lib/api.server.ts";
import { refusePage } from "../../lib/api.server.ts";
import { readTokens } from "../../lib/tokens.server.ts";
import { ensureAttempt, startPayment } from "../checkout/queries.server.ts";
import { readOrder } from "./queries.server.ts";

type Ask = Readonly<{ api: Api; request: Request; orderId: string; key: string }>;

/** Another try at the wallet for an order that still waits for its money. */
export async function payAgain({ api, request, orderId, key }: Ask) {
  const order = await readOrder(api, request, orderId);
  const door = { orderId, token: readTokens(request).orders.get(orderId), key };
  const attempt = await ensureAttempt(api, order, door);
  if (!attempt.ok) {
    if (attempt.problem.status >= 500 && attempt.problem.status !== 503) refusePage(attempt.problem);
    return data({ refusal: attempt.problem.title, handoff: null }, { status: attempt.problem.status });
  }
  const handoff = await startPayment(api, attempt.value, door);
  return data({ refusal: null, handoff }, { status: handoff === null ? 503 : 200 });
}
