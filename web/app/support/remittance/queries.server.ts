import { RemittanceReport } from "@haat/contract/remittance";
import { RemittanceRowPage } from "@haat/contract/remittance-row";
import type { z } from "zod";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";
import { remittanceAt } from "../remittances/queries.server.ts";
import type { Mapping } from "./read-mapping.ts";

export const readReport = (api: Api, id: string): Promise<RemittanceReport> =>
  api.read(remittanceAt(id), RemittanceReport);

/** So many of the longest ones stay a page of less than 100 KB. */
const shownRows = 25;

type Rows = z.infer<typeof RemittanceRowPage>;

export const readRows = (api: Api, id: string, cursor: string | undefined): Promise<Rows> =>
  api.read(`${remittanceAt(id)}/rows`, RemittanceRowPage, { query: { cursor, limit: shownRows } });

export const beginMatching = (api: Api, id: string): Promise<Outcome<RemittanceReport>> =>
  outcomeOf(api.send("POST", `${remittanceAt(id)}/matching`, RemittanceReport));

export const sendMapping = (api: Api, id: string, mapping: Mapping): Promise<Outcome<RemittanceReport>> =>
  outcomeOf(api.send("PUT", `${remittanceAt(id)}/mapping`, RemittanceReport, { body: { mapping } }));
