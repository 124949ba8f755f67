import { DoorBody } from "@haat/contract/door";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPart } from "../../services/vendor/read-part.ts";
import { sayDoor } from "../../services/vendor/say-door.ts";
import { jsonBody, keyedCtxOf, shopIdOf, under } from "../declare.ts";
import { actHeaders, actParams, actResponses } from "./act.ts";
import { doorProblems } from "./door-problems.ts";

const route = createRoute({
  ...under("sayDoor"),
  method: "post",
  path: "/v1/vendor/orders/{id}/door",
  tags: ["Vendor"],
  summary: "Which pieces stayed at the door, where a courier delivered a part of a parcel or swapped it",
  request: {
    params: actParams,
    headers: actHeaders,
    body: jsonBody(DoorBody, "What stayed, and what was taken for it"),
  },
  responses: actResponses("rate.limited", "door.courier_differs", "request.invalid", ...doorProblems),
});

export const sayDoorRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await sayDoor(ctx, { id, vendorId: shopIdOf(c) }, c.req.valid("json"));
    return c.json(await readPart(ctx, id), 200);
  });
