import { newId } from "@haat/core/ids";
import type pg from "pg";
import type { StoredPicture } from "../../schema/columns.ts";
import type { Category } from "../market/types.ts";

export type CategoryPlace = Readonly<{ id: string; path: readonly string[] }>;

/** The tree, parents first; each knows its own id and all above it. */
export async function loadCategories(
  owner: pg.ClientBase,
  categories: readonly Category[],
  pictures: ReadonlyMap<string, readonly StoredPicture[]>,
): Promise<Map<string, CategoryPlace>> {
  const places = new Map<string, CategoryPlace>();
  const ordered = categories.toSorted((a, b) => Number(a.parent !== null) - Number(b.parent !== null));
  for (const [position, { slug, parent, nameBn, nameEn }] of ordered.entries()) {
    const id = newId("category", new Date());
    const above = parent ? places.get(parent) : undefined;
    const path = [...(above?.path ?? []), id];
    places.set(slug, { id, path });
    const picture = pictures.get(`categories/${slug}`)?.[0] ?? null;
    await owner.query(
      "insert into category (id, slug, parent_id, name_bn, name_en, position, picture, path_ids) values ($1, $2, $3, $4, $5, $6, $7, $8)",
      [id, slug, above?.id ?? null, nameBn, nameEn, position, JSON.stringify(picture), path],
    );
  }
  return places;
}
