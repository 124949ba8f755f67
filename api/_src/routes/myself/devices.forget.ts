import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { forgetDevice } from "../../services/news/devices.ts";
import { ctxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("forgetOwnDevice"),
  method: "delete",
  path: "/v1/auth/me/devices/{id}",
  tags: ["My data"],
  summary: "No more news of one's orders to this browser",
  request: { params: z.object({ id: idField("newsDevice") }) },
  responses: {
    204: { description: "It hears nothing more" },
    ...problemsFor("auth.required", "device.not_found", "rate.limited"),
  },
});

export const forgetOwnDeviceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await forgetDevice(ctxOf(c), "own", c.req.valid("param").id);
    return c.body(null, 204);
  });
