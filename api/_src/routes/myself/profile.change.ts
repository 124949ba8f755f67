import { ProfileBody, ProfileView } from "@haat/contract/profile";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { changeProfile } from "../../services/myself/profile.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("changeProfile"),
  method: "put",
  path: "/v1/auth/me/profile",
  tags: ["My data"],
  summary: "Change one's name, and the language of what one is sent",
  request: { body: jsonBody(ProfileBody, "A name of letters in one script, up to 80 characters") },
  responses: {
    200: json(ProfileView, "As they are kept now"),
    ...problemsFor("auth.required", "name.invalid", "rate.limited"),
  },
});

export const changeProfileRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await changeProfile(ctxOf(c), c.req.valid("json")), 200));
