import { PapersView, PayoutAccountList } from "@haat/contract/vendor-papers";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

export const readPapers = (api: Api): Promise<PapersView> => api.read("/v1/vendor/papers", PapersView);

export const givePaper = (api: Api, kind: string, number: string | undefined): Promise<Outcome<PapersView>> =>
  outcomeOf(
    api.send("PUT", `/v1/vendor/papers/${encodeURIComponent(kind)}`, PapersView, {
      body: number === undefined ? {} : { number },
    }),
  );

export const readAccounts = (api: Api): Promise<PayoutAccountList> =>
  api.read("/v1/vendor/payout-accounts", PayoutAccountList);

type Keyed = Readonly<{ key: string }>;

export const proposeAccount = (
  api: Api,
  { key, body }: Keyed & Readonly<{ body: unknown }>,
): Promise<Outcome<PayoutAccountList>> =>
  outcomeOf(
    api.send("POST", "/v1/vendor/payout-accounts", PayoutAccountList, {
      headers: { "idempotency-key": key },
      body,
    }),
  );

export const stopAccount = (
  api: Api,
  { key, id }: Keyed & Readonly<{ id: string }>,
): Promise<Outcome<PayoutAccountList>> =>
  outcomeOf(
    api.send("POST", `/v1/vendor/payout-accounts/${encodeURIComponent(id)}/stop`, PayoutAccountList, {
      headers: { "idempotency-key": key },
    }),
  );
