import type { PlaceDetailView, PlacePage, PlaceRowView } from "@haat/contract/place-desk";
import type { Courier } from "@haat/core/couriers";
import { DomainError } from "@haat/core/errors";
import {
  findPlaceMap,
  listPlaceMap,
  type PlaceDeskRow,
  placeHistory,
  placeOptions,
} from "@haat/db/queries/couriers/place-desk";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView } from "../../views/money.ts";

const pageSize = 40;
type Of = Readonly<{ courier: Courier; geoId: string }>;

/** How deep this courier may be told such a place. */
export function levelsOf(
  { couriers }: Pick<NodeCtx, "couriers">,
  { courier, geoId }: Of,
): readonly ("district" | "thana" | "area")[] {
  if (geoId.startsWith("dis-")) return ["district"];
  const { placeDepth, tellsService } = couriers[courier]?.capabilities ?? {};
  const usual = placeDepth ?? "thana";
  return geoId.startsWith("are-") && tellsService ? [usual, tellsService] : [usual];
}

const rowView = (
  { name, checkedAt, ...row }: PlaceDeskRow,
  courier: Courier,
  locale: NodeCtx["locale"],
): PlaceRowView => ({
  ...row,
  ...{ courier, name: name[locale], checkedAt: instantOrNull(checkedAt) },
});

type Ask = Readonly<{ courier: Courier; state: PlaceRowView["state"]; cursor: string | null }>;

/** Our places as they stand with one courier. */
export async function readPlaceMap(
  { books, locale }: Pick<NodeCtx, "books" | "locale">,
  { courier, state, cursor }: Ask,
): Promise<PlacePage> {
  if (cursor !== null && !/^[a-z0-9-]{1,64}$/.test(cursor)) throw new DomainError("cursor.invalid");
  const rows = await listPlaceMap(books, { courier, state, after: cursor, limit: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  return {
    items: shown.map((row) => rowView(row, courier, locale)),
    nextCursor: rows.length > pageSize ? (shown.at(-1)?.geoId ?? null) : null,
  };
}

/** One of them, with what it may be and what it was. */
export async function readPlace(ctx: NodeCtx, of: Of): Promise<PlaceDetailView> {
  const row = await findPlaceMap(ctx.books, of);
  if (!row) throw new DomainError("area.not_found");
  const [options, history] = await Promise.all([
    placeOptions(ctx.books, { ...of, levels: levelsOf(ctx, of) }),
    placeHistory(ctx.books, of),
  ]);
  return {
    place: rowView(row, of.courier, ctx.locale),
    isSpelled: ctx.couriers[of.courier]?.capabilities.listsPlaces === false,
    options,
    history: history.map(({ at, ...change }) => ({ ...change, at: instantView(at) })),
  };
}
