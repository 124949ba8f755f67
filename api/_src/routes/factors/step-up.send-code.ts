import { StepUpCodeView } from "@haat/contract/factors";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { sendStepUpCode } from "../../services/factors/send-step-up-code.ts";
import { instantView } from "../../views/money.ts";
import { ctxOf, json, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("sendStepUpCode"),
  method: "post",
  path: "/v1/auth/step-up/codes",
  tags: ["Auth"],
  summary: "Send a confirming code to one's own phone; only to who has nothing stronger",
  responses: {
    200: json(StepUpCodeView, "Sent: until when it counts, and when another may be asked for"),
    ...problemsFor(
      "auth.required",
      "auth.proof_too_weak",
      "auth.too_many_codes",
      "auth.sms_paused",
      "rate.limited",
    ),
  },
});

export const sendStepUpCodeRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { flow, expiresAt, resendAt } = await sendStepUpCode(ctxOf(c));
    return c.json({ flow, expiresAt: instantView(expiresAt), resendAt: instantView(resendAt) }, 200);
  });
