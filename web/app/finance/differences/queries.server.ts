import { DifferenceDetail, DifferenceFilter, DifferencePage } from "@haat/contract/difference";
import type { z } from "zod";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

export type DifferenceQuery = z.infer<typeof DifferenceFilter>;

/** What of an address can be asked; the rest of it is left out. */
export const queryOf = (search: URLSearchParams): DifferenceQuery =>
  DifferenceFilter.safeParse(Object.fromEntries(search)).data ?? {};

export const readDifferences = (api: Api, query: DifferenceQuery): Promise<z.infer<typeof DifferencePage>> =>
  api.read("/v1/admin/differences", DifferencePage, { query });

const at = (id: string): string => `/v1/admin/differences/${encodeURIComponent(id)}`;
export const readDifference = (api: Api, id: string): Promise<DifferenceDetail> =>
  api.read(at(id), DifferenceDetail);

type Idea = Readonly<{ to: string; reference: string; note: string }>;
export const proposeClearing = (api: Api, id: string, body: Idea): Promise<Outcome<DifferenceDetail>> =>
  outcomeOf(api.send("POST", `${at(id)}/clearing`, DifferenceDetail, { body }));

type Decision = Readonly<{ verdict: string; key: string }>;
export const decideClearing = (
  api: Api,
  id: string,
  { verdict, key }: Decision,
): Promise<Outcome<DifferenceDetail>> =>
  outcomeOf(
    api.send("POST", `${at(id)}/clearing/decisions`, DifferenceDetail, {
      body: { verdict },
      headers: { "idempotency-key": key },
    }),
  );
