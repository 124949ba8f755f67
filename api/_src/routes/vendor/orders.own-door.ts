import { OwnDoorBody } from "@haat/contract/door";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPart } from "../../services/vendor/read-part.ts";
import { sayOwnDoor } from "../../services/vendor/say-own-door.ts";
import { jsonBody, keyedCtxOf, shopIdOf, under } from "../declare.ts";
import { actHeaders, actParams, actResponses } from "./act.ts";
import { doorProblems } from "./door-problems.ts";

const route = createRoute({
  ...under("sayOwnDoor"),
  method: "post",
  path: "/v1/vendor/orders/{id}/own-door",
  tags: ["Vendor"],
  summary: "Which pieces stayed at the door of what the shop carries itself, and what was taken for them",
  request: {
    params: actParams,
    headers: actHeaders,
    body: jsonBody(OwnDoorBody, "What stayed, what was taken for it, and the code"),
  },
  responses: actResponses("rate.limited", "delivery.code_wrong", "request.invalid", ...doorProblems),
});

export const sayOwnDoorRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await sayOwnDoor(ctx, { id, vendorId: shopIdOf(c) }, c.req.valid("json"));
    return c.json(await readPart(ctx, id), 200);
  });
