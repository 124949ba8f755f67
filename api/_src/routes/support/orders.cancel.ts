import { CancelBody, SupportOrderView } from "@haat/contract/support";
import type { Api } from "../../app-env.ts";
import { cancelForBuyer } from "../../services/support/cancel-for-buyer.ts";
import { keyedAct } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = keyedAct({
  name: "cancelOrderForBuyer",
  path: "/v1/support/orders/{id}/cancel",
  tag: "Support",
  summary:
    "Cancel an order for its buyer, until hand-over; the reason is kept, and what owes much back waits for finance",
  ...{ of: "order", body: CancelBody },
  ...{ view: SupportOrderView, afterwards: "The story afterwards" },
  problems: [
    ...(["order.not_found", "order.not_cancellable", "payment.still_checking"] as const),
    ...(["proposal.exists", "staff.own_shop"] as const),
  ],
});

export const cancelOrderForBuyerRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { reason } = c.req.valid("json");
    const story = await cancelForBuyer(keyedCtxOf(c), {
      orderId: c.req.valid("param").id,
      reason,
    });
    return c.json(story, 200);
  });
