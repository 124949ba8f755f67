import { PasskeyOptionsView } from "@haat/contract/factors";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { askSignIn } from "../../services/passkeys/use-passkey.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("askPasskeySignIn"),
  method: "post",
  path: "/v1/auth/passkeys/sessions/challenge",
  tags: ["Auth"],
  summary: "Options for signing in with a passkey",
  responses: {
    201: json(PasskeyOptionsView, "Options with a question that is answered once, within five minutes"),
    ...problemsFor("rate.limited"),
  },
});

export const askPasskeySignInRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json({ options: await askSignIn(nodeCtxOf(c)) }, 201));
