import { PlaceActBody, PlaceDetailView, PlaceParams } from "@haat/contract/place-desk";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { actOnPlace } from "../../services/support/act-on-place.ts";
import { readPlace } from "../../services/support/read-place-map.ts";
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
  ...under("actOnCourierPlace"),
  method: "post",
  path: "/v1/support/courier-places/{courier}/{geoId}/acts",
  tags: ["Support"],
  summary:
    "Choose what one of our places is to a courier, teach his spelling, take the last change back, or note that he serves it otherwise",
  request: {
    params: PlaceParams,
    headers: idempotencyHeader,
    body: jsonBody(PlaceActBody, "What it is, and how that is known"),
  },
  responses: {
    200: json(PlaceDetailView, "How it stands now"),
    ...problemsFor(
      ...([
        "auth.required",
        "auth.forbidden",
        "area.not_found",
        "place.not_fit",
        "place.nothing_before",
      ] as const),
      ...(["rate.limited", "request.invalid"] as const),
      ...keyProblems,
    ),
  },
});

export const actOnCourierPlaceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const of = c.req.valid("param");
    await actOnPlace(ctx, of, c.req.valid("json"));
    return c.json(await readPlace(ctx, of), 200);
  });
