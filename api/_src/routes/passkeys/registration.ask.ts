import { PasskeyOptionsView } from "@haat/contract/factors";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { askRegistration } from "../../services/passkeys/add-passkey.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("askPasskeyRegistration"),
  method: "post",
  path: "/v1/auth/passkeys/registration",
  tags: ["Auth"],
  summary: "Options for making a passkey",
  responses: {
    201: json(PasskeyOptionsView, "Options with a question that is answered once, within five minutes"),
    ...problemsFor("auth.required", "auth.step_up_required", "rate.limited"),
  },
});

export const askPasskeyRegistrationRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json({ options: await askRegistration(nodeCtxOf(c)) }, 201));
