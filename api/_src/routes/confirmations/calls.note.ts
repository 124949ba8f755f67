import { CallBody, ConfirmationView } from "@haat/contract/confirmation";
import type { Api } from "../../app-env.ts";
import { readConfirmation } from "../../services/confirmations/list-confirmations.ts";
import { noteCall } from "../../services/confirmations/note-call.ts";
import { keyedAct } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = keyedAct({
  ...{ name: "noteCall", path: "/v1/support/orders/{id}/calls", tag: "Support" },
  summary: "What a call to a buyer came to; who does not want the parcel has the order called off",
  ...{ of: "order", body: CallBody, view: ConfirmationView, afterwards: "How it stands afterwards" },
  problems: [
    "order.not_found",
    "order.wrong_state",
    "staff.own_shop",
    "order.not_cancellable",
    "payment.still_checking",
    "rate.limited",
  ],
});

export const noteCallRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await noteCall(ctx, { orderId: id, ...c.req.valid("json") });
    return c.json(await readConfirmation(ctx, id), 200);
  });
