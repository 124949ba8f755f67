import type { ContestView, ParcelPage, ParcelRowView, parcelViews } from "@haat/contract/parcel-desk";
import type { TryAsker } from "@haat/core/tries";
import { maskPhonesIn } from "@haat/core/phone";
import type { Contest } from "@haat/db/queries/couriers/case-ends";
import { listParcels, type ParcelRow } from "@haat/db/queries/couriers/desk";
import type { Locale } from "@haat/i18n/locale";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readPlace, writePlace } from "../../views/place.ts";

const pageSize = 30;
type Deps = Pick<NodeCtx, "locale" | "couriers">;
type Ask = Readonly<{ view: (typeof parcelViews)[number]; cursor: string | null }>;

/** A courier's words may bear his rider's phone, or the buyer's. */
const masked = (text: string | null): string | null => (text === null ? null : maskPhonesIn(text));

const askerView = (by: string | null): Readonly<{ asker: TryAsker; by: string | null }> =>
  by === "buyer" || by === "shop" ? { asker: by, by: null } : { asker: "support", by };

export const contestView = (
  { kind, madeAt, ours, theirs, word, note, unread }: Contest,
  locale: Locale,
): ContestView => ({
  ...{ kind, madeAt: instantView(madeAt), word: masked(word), note: masked(note) },
  unread: masked(unread),
  ours: ours === null ? null : moneyView(ours, locale),
  theirs: theirs === null ? null : moneyView(theirs, locale),
});

function caseView({ locale, couriers }: Deps, { courier, case: found }: ParcelRow): ParcelRowView["case"] {
  if (found === null) return null;
  const { wish, answer, askedBy, holds, asked, endedAt, kind, madeAt, ours, theirs, ...more } = found;
  const { word, note, unread, ...rest } = more;
  const how = (courier && couriers[courier]?.capabilities.triesAgain) ?? "phone";
  return {
    another: wish && { wish, answer, how, ...askerView(askedBy) },
    ...{ ...rest, ...contestView({ kind, madeAt, ours, theirs, word, note, unread }, locale) },
    endedAt: instantOrNull(endedAt),
    held: holds === "0" ? null : moneyView(holds, locale),
    asked: asked && { ...asked, expiresAt: instantView(asked.expiresAt) },
  };
}

const rowView = (deps: Deps, row: ParcelRow): ParcelRowView => ({
  ...{ partId: row.partId, orderId: row.orderId, number: row.number, shop: row.shop[deps.locale] },
  ...{ courier: row.courier, consignment: row.consignment, state: row.state },
  stateAt: instantOrNull(row.stateAt),
  deadline: instantOrNull(row.deadline),
  ...{ missed: row.missed, case: caseView(deps, row) },
});

/** Parcels that somebody has to look after, by what they wait for. */
export async function readParcels(
  deps: Deps & Pick<NodeCtx, "books" | "actor">,
  { view, cursor }: Ask,
): Promise<ParcelPage> {
  const rows = await listParcels(deps.books, {
    view,
    by: userIdOf(deps),
    after: readPlace(cursor),
    limit: pageSize + 1,
  });
  const shown = rows.slice(0, pageSize);
  return {
    items: shown.map((row) => rowView(deps, row)),
    nextCursor: rows.length > pageSize ? writePlace(shown.at(-1)) : null,
  };
}
