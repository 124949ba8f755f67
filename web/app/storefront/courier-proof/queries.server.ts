import { ShownProofView } from "@haat/contract/proof-link";
import { type Api, outcomeOf, refusePage } from "../../lib/api.server.ts";

/** Null: no link has this code, or it opens no more. */
export async function findProof(api: Api, code: string): Promise<ShownProofView | null> {
  const outcome = await outcomeOf(api.send("POST", "/v1/courier-proofs", ShownProofView, { body: { code } }));
  if (outcome.ok) return outcome.value;
  return outcome.problem.status === 404 ? null : refusePage(outcome.problem);
}
