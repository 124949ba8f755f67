import { NoticeActBody, NoticeActed, NoticeKey } from "@haat/contract/notice-desk";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { actOnNotice } from "../../services/support/act-on-notice.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";

const route = createRoute({
  ...under("actOnCourierNotice"),
  method: "post",
  path: "/v1/support/courier-notices/{key}/acts",
  tags: ["Support"],
  summary: "Put a courier's message aside that is with no parcel of ours, or take it up again",
  request: {
    params: z.object({ key: NoticeKey }),
    headers: idempotencyHeader,
    body: jsonBody(NoticeActBody, "What is done with it, and why"),
  },
  responses: {
    200: json(NoticeActed, "It is done"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "courier_notice.not_found"] as const),
      ...(["courier_notice.wrong_state", "rate.limited", "request.invalid"] as const),
      ...keyProblems,
    ),
  },
});

export const actOnCourierNoticeRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { key } = c.req.valid("param");
    await actOnNotice(keyedCtxOf(c), key, c.req.valid("json"));
    return c.json({ key }, 200);
  });
