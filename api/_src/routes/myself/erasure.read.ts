import { ErasureView } from "@haat/contract/my-data";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readErasure } from "../../services/myself/erasure.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readErasure"),
  method: "get",
  path: "/v1/auth/me/erasure",
  tags: ["My data"],
  summary: "Whether one's account waits to be erased, and what stands in the way",
  responses: { 200: json(ErasureView, "As it stands"), ...problemsFor("auth.required") },
});

export const readErasureRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readErasure(nodeCtxOf(c)), 200));
