import {
  BankLineFilter,
  BankLinePage,
  BankLineReport,
  BankLineWordBody,
  TransferBody,
} from "@haat/contract/bank-line";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeTransfer } from "../../services/bank-lines/propose-transfer.ts";
import { sayBankLine } from "../../services/bank-lines/say-line.ts";
import { readBankLine, readBankLines } from "../../services/bank-lines/view-line.ts";
import { json, keyedCtxOf, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { decision, keyedAct } from "../decision.ts";

const path = "/v1/support/bank-lines";

const list = createRoute({
  ...under("listBankLines"),
  ...{ method: "get", path, tags: ["Finance"] },
  summary:
    "What came to our bank, newest first: what nobody has explained, unless another state is asked for",
  request: { query: BankLineFilter.strict() },
  responses: {
    200: json(BankLinePage, "The credits"),
    ...problemsFor("auth.required", "auth.forbidden", "cursor.invalid", "filter.unknown"),
  },
});

export const listBankLinesRoute = (api: Api) =>
  api.openapi(list, async (c) => c.json(await readBankLines(nodeCtxOf(c), c.req.valid("query")), 200));

const read = createRoute({
  ...under("readBankLine"),
  ...{ method: "get", path: `${path}/{id}`, tags: ["Finance"] },
  summary: "One credit, and the statements that it may pay",
  request: { params: z.object({ id: idField("bankLine") }) },
  responses: {
    200: json(BankLineReport, "The credit"),
    ...problemsFor("auth.required", "auth.forbidden", "bank_line.not_found"),
  },
});

export const readBankLineRoute = (api: Api) =>
  api.openapi(read, async (c) => c.json(await readBankLine(nodeCtxOf(c), c.req.valid("param").id), 200));

const propose = decision({
  name: "proposeTransfer",
  path: `${path}/{id}/shares`,
  tag: "Finance",
  summary:
    "Say which of a courier's statements a credit pays; another of finance must agree before it counts",
  ...{ of: "bankLine", body: TransferBody },
  ...{ view: BankLineReport, afterwards: "The credit, which waits for another person" },
  problems: [
    ...(["bank_line.not_found", "bank_line.wrong_state", "bank_line.parts_differ"] as const),
    ...(["remittance.not_found", "remittance.wrong_state", "remittance.credit_differs"] as const),
    "remittance.credit_unnamed",
    ...(["money.malformed", "proposal.exists"] as const),
  ],
});

export const proposeTransferRoute = (api: Api) =>
  api.openapi(propose, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await proposeTransfer(ctx, { id, ...c.req.valid("json") });
    return c.json(await readBankLine(ctx, id), 200);
  });

const say = keyedAct({
  name: "sayBankLine",
  path: `${path}/{id}/words`,
  tag: "Finance",
  summary:
    "Say what a credit is that no courier paid, or take that back; it stays listed, and no money moves",
  ...{ of: "bankLine", body: BankLineWordBody },
  ...{ view: BankLineReport, afterwards: "The credit under its word" },
  problems: ["bank_line.not_found", "bank_line.wrong_state"],
});

export const sayBankLineRoute = (api: Api) =>
  api.openapi(say, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await sayBankLine(ctx, { id, ...c.req.valid("json") });
    return c.json(await readBankLine(ctx, id), 200);
  });
