import { NoticeFilter, NoticePage } from "@haat/contract/notice-desk";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readNotices } from "../../services/support/list-notices.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listCourierNotices"),
  method: "get",
  path: "/v1/support/courier-notices",
  tags: ["Support"],
  summary: "What couriers told us that is with no parcel of ours, and their words that nobody knows",
  request: { query: strictQuery(NoticeFilter) },
  responses: {
    200: json(NoticePage, "A page of them, the newest first"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const listCourierNoticesRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { view = "open", why = null, courier = null, cursor = null } = c.req.valid("query");
    return c.json(await readNotices(nodeCtxOf(c), { view, why, courier, cursor }), 200);
  });
