import { type DbidDaysBody, VendorFile, VendorPage, WaitingAccountList } from "@haat/contract/admin-vendors";
import { z } from "zod";
import { outcomeOf, type Api, type Outcome, refusePage } from "../../lib/api.server.ts";

type Filter = Readonly<{ state?: string; dbid?: "overdue"; name?: "waiting"; cursor?: string }>;

export const listVendors = (api: Api, query: Filter): Promise<VendorPage> =>
  api.read("/v1/admin/vendors", VendorPage, { query });

/** Asked for in a body, for what is typed may be the end of somebody's phone. */
export const searchVendors = (
  api: Api,
  body: Readonly<{ q: string; cursor?: string }>,
): Promise<VendorPage> =>
  api.send("POST", "/v1/admin/searches/vendors", VendorPage, { body }).catch(refusePage);

const place = (id: string): string => `/v1/admin/vendors/${encodeURIComponent(id)}`;

export const readVendorFile = (api: Api, id: string): Promise<VendorFile> => api.read(place(id), VendorFile);

export const decideVendor = (
  api: Api,
  id: string,
  body: Readonly<{ act: string; reason: string }>,
): Promise<Outcome<VendorFile>> =>
  outcomeOf(api.send("POST", `${place(id)}/decisions`, VendorFile, { body }));

type Verdict = Readonly<{ kind: string; verdict: string; note: string }>;

export const judgePaper = (api: Api, id: string, { kind, ...body }: Verdict): Promise<Outcome<VendorFile>> =>
  outcomeOf(
    api.send("POST", `${place(id)}/papers/${encodeURIComponent(kind)}/verdict`, VendorFile, { body }),
  );

type NameVerdict = Readonly<{ verdict: string; since: string; reason: string }>;

export const decideName = (api: Api, id: string, body: NameVerdict): Promise<Outcome<VendorFile>> =>
  outcomeOf(api.send("POST", `${place(id)}/name`, VendorFile, { body }));

export const giveDbidDays = (api: Api, id: string, body: DbidDaysBody): Promise<Outcome<VendorFile>> =>
  outcomeOf(api.send("POST", `${place(id)}/dbid-days`, VendorFile, { body }));

export const readWaiting = (api: Api): Promise<WaitingAccountList> =>
  api.read("/v1/admin/payout-accounts", WaitingAccountList);

type Decision = Readonly<{ id: string; key: string; verdict: string; reason: string }>;

export const decideAccount = (api: Api, { id, key, ...body }: Decision): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", `/v1/admin/payout-accounts/${encodeURIComponent(id)}/decisions`, z.unknown(), {
      headers: { "idempotency-key": key },
      body,
    }),
  );
