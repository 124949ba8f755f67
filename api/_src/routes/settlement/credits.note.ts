import { BankCreditBody } from "@haat/contract/settled-day";
import { StatementReport } from "@haat/contract/settlement";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { noteBankCredit } from "../../services/settlement/note-bank-credit.ts";
import { readStatement } from "../../services/settlement/read-statement.ts";
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
  ...under("noteBankCredit"),
  method: "post",
  path: "/v1/admin/statements/{id}/bank-credit",
  tags: ["Finance"],
  summary: "Say what the bank has credited for a statement; what differs from it goes into suspense",
  request: {
    params: z.object({ id: idField("statement") }),
    headers: idempotencyHeader,
    body: jsonBody(BankCreditBody, "The bank's line"),
  },
  responses: {
    200: json(StatementReport, "The statement afterwards"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "statement.not_found", "statement.wrong_state"] as const),
      ...(["statement.reference_taken", "money.malformed"] as const),
      ...keyProblems,
    ),
  },
});

export const noteBankCreditRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await noteBankCredit(ctx, { id, ...c.req.valid("json") });
    return c.json(await readStatement(ctx, id), 200);
  });
