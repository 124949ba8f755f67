import { DifferenceDetail } from "@haat/contract/difference";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readDifference } from "../../services/settlement/read-difference.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readDifference"),
  method: "get",
  path: "/v1/admin/differences/{id}",
  tags: ["Finance"],
  summary: "One difference: what is stated, what is ours, and how it was cleared",
  request: { params: z.object({ id: idField("difference") }) },
  responses: {
    200: json(DifferenceDetail, "The difference"),
    ...problemsFor("auth.required", "auth.forbidden", "difference.not_found"),
  },
});

export const readDifferenceRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readDifference(nodeCtxOf(c), c.req.valid("param").id), 200));
