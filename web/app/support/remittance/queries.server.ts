import { RemittanceReport } from "@haat/contract/remittance";
import { AcceptancePreview } from "@haat/contract/remittance-acceptance";
import { RemittanceRowPage } from "@haat/contract/remittance-row";
import type { z } from "zod";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";
import { remittanceAt } from "../remittances/queries.server.ts";
import type { Said } from "./read-mapping.ts";
import type { Shown } from "./shown.ts";

export const readReport = (api: Api, id: string): Promise<RemittanceReport> =>
  api.read(remittanceAt(id), RemittanceReport);

/** So many of the longest ones stay a page of less than 100 KB. */
const shownRows = 18;

type Rows = z.infer<typeof RemittanceRowPage>;
type Ask = Readonly<{ id: string; shown: Shown; cursor: string | undefined }>;

export const readRows = (api: Api, { id, shown, cursor }: Ask): Promise<Rows> =>
  api.read(`${remittanceAt(id)}/rows`, RemittanceRowPage, {
    query: { ...shown, cursor, limit: shownRows },
  });

type Bulk = Readonly<{ of: "small"; tolerance: string } | { of: "clean" }>;

/** Rows that differ by no more than so many taka each, or by nothing. A sum that nobody can read is refused on the page. */
export const previewAcceptance = (api: Api, id: string, bulk: Bulk): Promise<Outcome<AcceptancePreview>> =>
  outcomeOf(api.find(`${remittanceAt(id)}/acceptance`, AcceptancePreview, { query: bulk }));

/** What finance or support says of the statement as a whole, under the key of its form. */
export const sendOf = (
  api: Api,
  { id, to, key, body }: Readonly<{ id: string; to: string; key: string; body: unknown }>,
): Promise<Outcome<RemittanceReport>> =>
  outcomeOf(
    api.send("POST", `${remittanceAt(id)}/${to}`, RemittanceReport, {
      headers: { "idempotency-key": key },
      body,
    }),
  );

export const beginMatching = (api: Api, id: string): Promise<Outcome<RemittanceReport>> =>
  outcomeOf(api.send("POST", `${remittanceAt(id)}/matching`, RemittanceReport));

export const compareAnew = (api: Api, id: string): Promise<Outcome<RemittanceReport>> =>
  outcomeOf(api.send("POST", `${remittanceAt(id)}/comparison`, RemittanceReport));

export const sendMapping = (api: Api, id: string, said: Said): Promise<Outcome<RemittanceReport>> =>
  outcomeOf(api.send("PUT", `${remittanceAt(id)}/mapping`, RemittanceReport, { body: said }));
