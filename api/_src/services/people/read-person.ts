import type { PersonView } from "@haat/contract/person";
import { DomainError } from "@haat/core/errors";
import { findPerson } from "@haat/db/queries/people/find-person";
import type { NodeCtx } from "../../context.ts";
import { instantView, moneyView } from "../../views/money.ts";
import { noteView, personCard, shopPlaces } from "./view-person.ts";

export async function readPerson({ db, viewer, sealer, locale }: NodeCtx, id: string): Promise<PersonView> {
  const file = await findPerson(db, viewer, id);
  if (!file) throw new DomainError("person.not_found");
  return {
    ...(await personCard(sealer, file)),
    sessionCount: file.sessionCount,
    orderCount: file.orderCount,
    orders: file.orders.map(({ placedAt, total, ...order }) => ({
      ...order,
      placedAt: instantView(placedAt),
      total: moneyView(total, locale),
    })),
    shops: shopPlaces(file.shops, locale),
    consents: file.consents.map(({ at, ...consent }) => ({ ...consent, at: instantView(at) })),
    refusals: file.refusals.map(({ at, ...refusal }) => ({ ...refusal, at: instantView(at) })),
    notes: file.notes.map(noteView),
  };
}
