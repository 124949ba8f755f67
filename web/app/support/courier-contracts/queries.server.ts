import {
  type CourierContractBody,
  type CourierContractDecisionBody,
  type CourierContractFilter,
  CourierContractPage,
} from "@haat/contract/courier-terms";
import { z } from "zod";
import { type Api, type Outcome, outcomeOf } from "../../lib/api.server.ts";

const path = "/v1/support/courier-contracts";

export const readContracts = (api: Api, query: CourierContractFilter): Promise<CourierContractPage> =>
  api.read(path, CourierContractPage, { query });

type Decision = Readonly<{ id: string; key: string }> & CourierContractDecisionBody;

export const decideContract = (api: Api, { id, key, ...body }: Decision): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", `${path}/${encodeURIComponent(id)}/decisions`, z.unknown(), {
      headers: { "idempotency-key": key },
      body,
    }),
  );

type Proposal = Readonly<{ key: string; body: CourierContractBody }>;

export const proposeContract = (api: Api, { key, body }: Proposal): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("POST", path, z.unknown(), { headers: { "idempotency-key": key }, body }));
