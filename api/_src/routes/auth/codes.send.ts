import { CodeBody, CodeView } from "@haat/contract/auth";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { sendCode } from "../../services/auth/send-code.ts";
import { instantView } from "../../views/money.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("sendCode"),
  method: "post",
  path: "/v1/auth/codes",
  tags: ["Auth"],
  summary: "Send a sign-in code by SMS or call; the answer does not tell whether the phone is known",
  description:
    "A device that nobody with this phone has signed in on shows work first: `POST /v1/auth/challenges`. `flow` goes with the code.",
  request: { body: jsonBody(CodeBody, "A Bangladeshi mobile in any spelling") },
  responses: {
    200: json(CodeView, "Sent: until when it counts, and when another may be asked for"),
    ...problemsFor(
      "phone.invalid",
      "auth.work_needed",
      "auth.work_wrong",
      "auth.too_many_codes",
      "auth.sms_paused",
      "rate.limited",
    ),
  },
});

export const sendCodeRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { flow, expiresAt, resendAt } = await sendCode(ctxOf(c), c.req.valid("json"));
    return c.json({ flow, expiresAt: instantView(expiresAt), resendAt: instantView(resendAt) }, 200);
  });
