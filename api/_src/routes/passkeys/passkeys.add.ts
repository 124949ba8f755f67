import { AddedFactorView, NewPasskeyBody } from "@haat/contract/factors";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { addPasskey } from "../../services/passkeys/add-passkey.ts";
import { addedFactorView } from "../../views/factors.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("addPasskey"),
  method: "post",
  path: "/v1/auth/passkeys",
  tags: ["Auth"],
  summary: "A passkey that was made here: a second factor, and a way to sign in",
  request: { body: jsonBody(NewPasskeyBody, "What the browser answered, and a name to know it by") },
  responses: {
    201: json(AddedFactorView, "New tokens, and recovery codes where there were none"),
    ...problemsFor("auth.required", "auth.step_up_required", "auth.proof_wrong", "rate.limited"),
  },
});

export const addPasskeyRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(addedFactorView(await addPasskey(nodeCtxOf(c), c.req.valid("json"))), 201),
  );
