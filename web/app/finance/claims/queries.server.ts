import { ClaimFilter, ClaimPage, ClaimView, type claimViews } from "@haat/contract/claim";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

export type ClaimViewName = (typeof claimViews)[number];

export const viewOf = (asked: string | null): ClaimViewName =>
  ClaimFilter.shape.view.safeParse(asked ?? undefined).data ?? "to_release";

type Ask = Readonly<{ view: ClaimViewName; cursor: string | null }>;
const address = "/v1/admin/claims";

export const readClaims = (api: Api, { view, cursor }: Ask): Promise<ClaimPage> =>
  api.read(address, ClaimPage, { query: { view, cursor: cursor ?? undefined } });

/** How many wait to be released, `30` meaning that or more; null where the market takes no money by hand and none waits. */
export async function countClaims(api: Api): Promise<number | null> {
  const { isOn, items } = await readClaims(api, { view: "to_release", cursor: null });
  return isOn || items.length > 0 ? items.length : null;
}

const at = (id: string): string => `${address}/${encodeURIComponent(id)}`;

export const proposeRelease = (api: Api, id: string): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("POST", `${at(id)}/release`, ClaimView));

type Decision = Readonly<{ id: string; key: string; verdict: "agree" | "refuse" }>;

export const decideRelease = (api: Api, { id, key, verdict }: Decision): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", `${at(id)}/release/decisions`, ClaimView, {
      ...{ headers: { "idempotency-key": key }, body: { verdict } },
    }),
  );

export const rejectClaim = (api: Api, id: string, reason: string): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("POST", `${at(id)}/rejection`, ClaimView, { body: { reason } }));
