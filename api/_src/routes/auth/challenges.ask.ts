import { ChallengeBody, ChallengeView } from "@haat/contract/auth";
import { pieces } from "@haat/core/work";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { askChallenge } from "../../services/auth/ask-challenge.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("askChallenge"),
  method: "post",
  path: "/v1/auth/challenges",
  tags: ["Auth"],
  summary: "Work, or a riddle in its place, that a new device shows with its first request for a code",
  request: { body: jsonBody(ChallengeBody, "The mobile that the code is for") },
  responses: {
    200: json(ChallengeView, "Good once, for this phone, within ten minutes"),
    ...problemsFor("phone.invalid", "rate.limited"),
  },
});

export const askChallengeRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { challenge, bits, question, expiresAt } = await askChallenge(ctxOf(c), c.req.valid("json").phone);
    return c.json({ challenge, bits, pieces, question, expiresAt: expiresAt.toISOString() }, 200);
  });
