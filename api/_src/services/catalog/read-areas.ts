import { DomainError } from "@haat/core/errors";
import { type Area, listAreas } from "@haat/db/queries/catalog/list-areas";
import { sortCollator } from "@haat/i18n/format";
import type { Ctx } from "../../context.ts";

/** The areas below one, in the order of the asked language's alphabet. */
export async function readAreas(
  { db, locale }: Ctx,
  parentId: string | null,
): Promise<Readonly<{ path: readonly Area[]; items: readonly Area[] }>> {
  const { path, items } = await listAreas(db, locale, parentId);
  if (parentId !== null && path.length === 0) throw new DomainError("area.not_found");
  const { compare } = sortCollator(locale);
  return { path, items: items.toSorted((a, b) => compare(a.name, b.name)) };
}
