import { AnnouncedRemittance, RemittanceBody } from "@haat/contract/remittance";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { announceRemittance } from "../../services/remittances/announce-remittance.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("announceRemittance"),
  method: "post",
  path: "/v1/support/remittances",
  tags: ["Support"],
  summary:
    "Announce a courier's statement; its file follows in parts. The same file or reference again is refused",
  request: { body: jsonBody(RemittanceBody, "Whose it is, until when it tells, and what the file is") },
  responses: {
    201: json(AnnouncedRemittance, "Where its parts go"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "remittance.known", "remittance.reference_taken"] as const),
      "remittance.period_ahead",
    ),
  },
});

export const announceRemittanceRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await announceRemittance(nodeCtxOf(c), c.req.valid("json")), 201));
