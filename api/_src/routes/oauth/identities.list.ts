import { IdentityList } from "@haat/contract/oauth";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readIdentities } from "../../services/oauth/read-identities.ts";
import { identityView } from "../../views/identity.ts";
import { ctxOf, json, noFilter, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listIdentities"),
  method: "get",
  path: "/v1/auth/identities",
  tags: ["Auth"],
  summary: "Accounts elsewhere that open one's own",
  request: { query: noFilter },
  responses: {
    200: json(IdentityList, "Linked accounts"),
    ...problemsFor("auth.required", "filter.unknown"),
  },
});

export const listIdentitiesRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { items, isLastWayIn } = await readIdentities(ctxOf(c));
    return c.json({ items: items.map(identityView), isLastWayIn }, 200);
  });
