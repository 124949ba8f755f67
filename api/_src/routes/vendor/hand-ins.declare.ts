import { HandInBody } from "@haat/contract/vendor";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { declareHandIn } from "../../services/vendor/declare-hand-in.ts";
import {
  idempotencyHeader,
  keyProblems,
  keyedCtxOf,
  json,
  jsonBody,
  problemsFor,
  shopIdOf,
  under,
} from "../declare.ts";

const Declared = z.object({ id: idField("handIn") }).openapi("DeclaredHandIn");

const route = createRoute({
  ...under("declareHandIn"),
  method: "post",
  path: "/v1/vendor/hand-ins",
  tags: ["Vendor"],
  summary: "Say that collected cash was handed in; support counts it before the books move",
  request: { headers: idempotencyHeader, body: jsonBody(HandInBody, "How much, and how to recognise it") },
  responses: {
    201: json(Declared, "Declared"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "money.malformed",
      "cash.above_held",
      "credit.taken",
      ...keyProblems,
      "rate.limited",
    ),
  },
});

export const declareHandInRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { amount, reference } = c.req.valid("json");
    const id = await declareHandIn(keyedCtxOf(c), {
      vendorId: shopIdOf(c),
      amount,
      reference,
    });
    return c.json({ id }, 201);
  });
