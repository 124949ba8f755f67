import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { isKnownFile, lockRemittance, type Standing } from "@haat/db/queries/remittances/posting";

/** Locked, and its rows are matched. */
export async function requireMatched(tx: Tx, id: string): Promise<Standing> {
  const standing = await lockRemittance(tx, id);
  if (standing?.fileState === "matched") return standing;
  throw new DomainError((await isKnownFile(tx, id)) ? "remittance.wrong_state" : "remittance.not_found");
}
