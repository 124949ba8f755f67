import {
  BankFileBody,
  BankFileFilter,
  BankFilePage,
  BankFileReport,
  BankFileTaken,
  BankMappingBody,
} from "@haat/contract/bank-file";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { bringBankFile, explainBankFile } from "../../services/bank-lines/bring-file.ts";
import { takeFile } from "../../services/bank-lines/take-file.ts";
import { readBankFiles, viewBankFile } from "../../services/bank-lines/view-file.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  nodeCtxOf,
  problemsFor,
  under,
} from "../declare.ts";

const path = "/v1/support/bank-files";
const params = z.object({ id: idField("bankFile") });
const mayNot = ["auth.required", "auth.forbidden"] as const;

const bring = createRoute({
  ...under("bringBankFile"),
  ...{ method: "post", path, tags: ["Finance"] },
  summary:
    "Bring a statement of our account at a bank; nothing of it counts yet, and the same file again is refused",
  request: { body: jsonBody(BankFileBody, "Whose it is, and its bytes") },
  responses: {
    201: json(BankFileReport, "How it is understood"),
    ...problemsFor(...mayNot, "bank_file.known"),
  },
});

export const bringBankFileRoute = (api: Api) =>
  api.openapi(bring, async (c) => c.json(await bringBankFile(nodeCtxOf(c), c.req.valid("json")), 201));

const list = createRoute({
  ...under("listBankFiles"),
  ...{ method: "get", path, tags: ["Finance"] },
  summary: "Our bank's statements as they were brought, newest first",
  request: { query: BankFileFilter.strict() },
  responses: {
    200: json(BankFilePage, "The files"),
    ...problemsFor(...mayNot, "cursor.invalid", "filter.unknown"),
  },
});

export const listBankFilesRoute = (api: Api) =>
  api.openapi(list, async (c) => c.json(await readBankFiles(nodeCtxOf(c), c.req.valid("query").cursor), 200));

const read = createRoute({
  ...under("readBankFile"),
  ...{ method: "get", path: `${path}/{id}`, tags: ["Finance"] },
  summary: "One of them, as it is understood",
  request: { params },
  responses: { 200: json(BankFileReport, "The file"), ...problemsFor(...mayNot, "bank_file.not_found") },
});

export const readBankFileRoute = (api: Api) =>
  api.openapi(read, async (c) => c.json(await viewBankFile(nodeCtxOf(c), c.req.valid("param").id), 200));

const map = createRoute({
  ...under("mapBankFile"),
  ...{ method: "put", path: `${path}/{id}/mapping`, tags: ["Finance"] },
  summary: "Say what a bank's headings mean: the file is read anew, and its next ones by it",
  request: { params, body: jsonBody(BankMappingBody, "Which field each heading is") },
  responses: {
    200: json(BankFileReport, "How it is understood now"),
    ...problemsFor(...mayNot, "bank_file.not_found", "bank_file.wrong_state"),
  },
});

export const mapBankFileRoute = (api: Api) =>
  api.openapi(map, async (c) =>
    c.json(await explainBankFile(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );

const take = createRoute({
  ...under("takeBankFile"),
  ...{ method: "post", path: `${path}/{id}/taking`, tags: ["Finance"] },
  summary:
    "Have its credits counted; what is just what one statement lacks, under its reference, waits for a second person at once",
  request: { params, headers: idempotencyHeader },
  responses: {
    200: json(BankFileTaken, "How many there were"),
    ...problemsFor(
      ...mayNot,
      "auth.step_up_required",
      "bank_file.not_found",
      "bank_file.wrong_state",
      ...keyProblems,
    ),
  },
});

export const takeBankFileRoute = (api: Api) =>
  api.openapi(take, async (c) => c.json(await takeFile(keyedCtxOf(c), c.req.valid("param").id), 200));
