import { BankFileReport, BankFileTaken, type BankMappingBody } from "@haat/contract/bank-file";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";
import { filesAt } from "../bank/queries.server.ts";

const at = (id: string, rest = ""): string => `${filesAt}/${encodeURIComponent(id)}${rest}`;

export const readFile = (api: Api, id: string): Promise<BankFileReport> => api.read(at(id), BankFileReport);

export const explainFile = (
  api: Api,
  id: string,
  mapping: BankMappingBody["mapping"],
): Promise<Outcome<BankFileReport>> =>
  outcomeOf(api.send("PUT", at(id, "/mapping"), BankFileReport, { body: { mapping } }));

export const takeFile = (api: Api, id: string, key: string): Promise<Outcome<BankFileTaken>> =>
  outcomeOf(api.send("POST", at(id, "/taking"), BankFileTaken, { headers: { "idempotency-key": key } }));
