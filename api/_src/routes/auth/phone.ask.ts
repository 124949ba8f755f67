import { PhoneChangeBody, PhoneChangeView } from "@haat/contract/phone-change";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { askPhoneChange } from "../../services/phones/ask-phone-change.ts";
import { phoneChangeView } from "../../views/phone-change.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("askPhoneChange"),
  method: "post",
  path: "/v1/auth/phone-changes",
  tags: ["Auth"],
  summary: "Begin to add or change one's phone: a code goes to the new one, and a second proof is asked for",
  request: { body: jsonBody(PhoneChangeBody, "The new number, and one's password where there is one") },
  responses: {
    202: json(PhoneChangeView, "What is still to be proven; the same whether another account has the number"),
    ...problemsFor(
      ...([
        "auth.required",
        "auth.step_up_required",
        "auth.proof_needed",
        "password.wrong",
        "password.too_many_tries",
      ] as const),
      ...([
        "phone.invalid",
        "phone_change.second_proof_missing",
        "auth.too_many_codes",
        "rate.limited",
      ] as const),
    ),
  },
});

export const askPhoneChangeRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const begun = await askPhoneChange(ctxOf(c), c.req.valid("json"));
    return c.json(phoneChangeView(begun), 202);
  });
