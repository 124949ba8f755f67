import type { ConfirmationPage, ConfirmationView } from "@haat/contract/confirmation";
import { DomainError } from "@haat/core/errors";
import {
  type ConfirmationTab,
  countConfirmations,
  findConfirmation,
  listConfirmations,
} from "@haat/db/queries/confirmations/list";
import type { NodeCtx } from "../../context.ts";
import { readPlace, writePlace } from "../../views/place.ts";
import { confirmationView } from "./view-confirmation.ts";

const pageSize = 20;
type Ask = Readonly<{ tab: ConfirmationTab; cursor: string | null }>;

/** Whom support is to call, whoever has to be with the courier first standing first; and what buyers say against it. */
export async function readConfirmations(
  { db, viewer, locale }: NodeCtx,
  { tab, cursor }: Ask,
): Promise<ConfirmationPage> {
  const [rows, counts] = await Promise.all([
    listConfirmations(db, viewer, { tab, after: readPlace(cursor), limit: pageSize + 1 }),
    countConfirmations(db, viewer),
  ]);
  const shown = rows.slice(0, pageSize);
  return {
    items: shown.map((row) => confirmationView(row, locale)),
    nextCursor: rows.length > pageSize ? writePlace(shown.at(-1)) : null,
    counts,
  };
}

export async function readConfirmation(
  { db, viewer, locale }: NodeCtx,
  id: string,
): Promise<ConfirmationView> {
  const row = await findConfirmation(db, viewer, id);
  if (!row) throw new DomainError("order.not_found");
  return confirmationView(row, locale);
}
