import { ProfileView } from "@haat/contract/profile";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readProfile } from "../../services/myself/profile.ts";
import { ctxOf, json, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readProfile"),
  method: "get",
  path: "/v1/auth/me/profile",
  tags: ["My data"],
  summary: "One's own name and language",
  responses: { 200: json(ProfileView, "As they are kept"), ...problemsFor("auth.required") },
});

export const readProfileRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readProfile(ctxOf(c)), 200));
