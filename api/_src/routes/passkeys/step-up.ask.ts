import { PasskeyOptionsView } from "@haat/contract/factors";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { askUse } from "../../services/passkeys/use-passkey.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("askPasskeyStepUp"),
  method: "post",
  path: "/v1/auth/passkeys/step-up/challenge",
  tags: ["Auth"],
  summary: "Options for confirming with a passkey of one's own",
  responses: {
    201: json(PasskeyOptionsView, "Options with a question that is answered once, within five minutes"),
    ...problemsFor("auth.required", "factor.not_found", "rate.limited"),
  },
});

export const askPasskeyStepUpRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json({ options: await askUse(nodeCtxOf(c)) }, 201));
