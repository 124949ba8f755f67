import { AttemptStoryView } from "@haat/contract/attempt";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readAttempt } from "../../services/support/read-attempt.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readAttemptStory"),
  method: "get",
  path: "/v1/support/payments/{id}",
  tags: ["Support"],
  summary:
    "One attempt to pay: each step, each call to the wallet with secrets masked, its journals and notices",
  request: { params: z.object({ id: idField("attempt") }) },
  responses: {
    200: json(AttemptStoryView, "The attempt, each list oldest first"),
    ...problemsFor("auth.required", "auth.forbidden", "payment.not_found"),
  },
});

export const readAttemptStoryRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readAttempt(nodeCtxOf(c), c.req.valid("param").id), 200));
