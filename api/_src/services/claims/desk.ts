import { DomainError } from "@haat/core/errors";
import { type Desk, readDesk } from "@haat/db/queries/claims/desk";
import type { NodeCtx } from "../../context.ts";

/** How often one order may claim; the database counts as well (`claim_is_fair`). */
export const mostClaims = 5;

/** Off, it is as if there were none. */
export async function requireDesk({ books }: Pick<NodeCtx, "books">): Promise<Desk> {
  const desk = await readDesk(books);
  if (!desk.isOn) throw new DomainError("claim.not_found");
  return desk;
}
