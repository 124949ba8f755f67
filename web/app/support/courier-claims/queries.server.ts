import {
  type ClaimActBody,
  CourierClaimDetail,
  CourierClaimFilter,
  CourierClaimPage,
} from "@haat/contract/courier-claim";
import { NewProofLink } from "@haat/contract/proof-link";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

const place = "/v1/support/courier-claims";
const claimAt = (id: string): string => `${place}/${encodeURIComponent(id)}`;

export type Filter = Pick<CourierClaimFilter, "courier" | "bucket" | "of" | "state">;

/** What of a page's address narrows the list; what it does not know is left out. */
export function filterIn(params: URLSearchParams): Filter {
  const { courier, bucket, of, state } = CourierClaimFilter.shape;
  const said = (name: string): string | undefined => params.get(name) ?? undefined;
  return {
    courier: courier.safeParse(said("courier")).data,
    bucket: bucket.safeParse(said("bucket")).data,
    of: of.safeParse(said("of")).data,
    state: state.safeParse(said("state")).data,
  };
}

export const readClaims = (api: Api, filter: Filter, cursor: string | undefined): Promise<CourierClaimPage> =>
  api.read(place, CourierClaimPage, { query: { ...filter, cursor } });

export const readClaim = (api: Api, id: string): Promise<CourierClaimDetail> =>
  api.read(claimAt(id), CourierClaimDetail);

type Act = Readonly<{ id: string; key: string; body: ClaimActBody }>;

export const actOnClaim = (api: Api, { id, key, body }: Act): Promise<Outcome<CourierClaimDetail>> =>
  outcomeOf(
    api.send("POST", `${claimAt(id)}/acts`, CourierClaimDetail, {
      headers: { "idempotency-key": key },
      body,
    }),
  );

/** For the courier's office, in place of the one before. */
export const makeClaimLink = (api: Api, id: string): Promise<Outcome<NewProofLink>> =>
  outcomeOf(api.send("POST", `${claimAt(id)}/proof-link`, NewProofLink));
