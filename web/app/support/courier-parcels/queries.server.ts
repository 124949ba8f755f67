import {
  MissingClaimBody,
  MissingClaimed,
  mostClaimed,
  MissingClaimPreview,
} from "@haat/contract/missing-claim";
import { idField } from "@haat/contract/values";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

const path = "/v1/support/courier-cash/claims";

/** The parcels that an address names; what is no parcel's id is left out. */
export const chosenIn = (params: URLSearchParams): string[] =>
  params
    .getAll("parcel")
    .filter((id) => idField("consignment").safeParse(id).success)
    .slice(0, mostClaimed);

export const previewClaim = (
  api: Api,
  { courier, parcels }: Readonly<{ courier: string; parcels: readonly string[] }>,
): Promise<MissingClaimPreview> =>
  api.read(path, MissingClaimPreview, { query: { courier, parcels: parcels.join(",") } });

/** Null: without a reason, or it is nothing of this page. */
export function readClaiming(form: Readonly<Record<string, string>>): MissingClaimBody | null {
  const parcels = (form["parcels"] ?? "").split(",");
  const said = {
    courier: form["courier"],
    parcels,
    amountMinor: form["amount"],
    reason: form["reason"]?.trim(),
  };
  return MissingClaimBody.safeParse(said).data ?? null;
}

export const claimMissing = (
  api: Api,
  { key, body }: Readonly<{ key: string; body: MissingClaimBody }>,
): Promise<Outcome<MissingClaimed>> =>
  outcomeOf(api.send("POST", path, MissingClaimed, { headers: { "idempotency-key": key }, body }));
