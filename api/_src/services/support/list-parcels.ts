import type { ParcelPage, ParcelRowView, parcelViews } from "@haat/contract/parcel-desk";
import { maskPhonesIn } from "@haat/core/phone";
import { listParcels, type ParcelRow } from "@haat/db/queries/couriers/desk";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";
import { readPlace, writePlace } from "../../views/place.ts";

const pageSize = 30;
type Ask = Readonly<{ view: (typeof parcelViews)[number]; cursor: string | null }>;

const masked = (text: string | null): string | null => (text === null ? null : maskPhonesIn(text));

/** A courier's words may bear his rider's phone, or the buyer's. */
function caseView(found: NonNullable<ParcelRow["case"]>, locale: NodeCtx["locale"]): ParcelRowView["case"] {
  const { ours, theirs, madeAt, endedAt, word, note, ...rest } = found;
  return {
    ...{ ...rest, word: masked(word), note: masked(note) },
    ours: ours === null ? null : moneyView(ours, locale),
    theirs: theirs === null ? null : moneyView(theirs, locale),
    madeAt: instantView(madeAt),
    endedAt: instantOrNull(endedAt),
  };
}

const rowView = (row: ParcelRow, locale: NodeCtx["locale"]): ParcelRowView => ({
  ...{ partId: row.partId, orderId: row.orderId, number: row.number, shop: row.shop[locale] },
  ...{ courier: row.courier, consignment: row.consignment, state: row.state },
  stateAt: instantOrNull(row.stateAt),
  deadline: instantOrNull(row.deadline),
  case: row.case && caseView(row.case, locale),
});

/** Parcels that somebody has to look after, by what they wait for. */
export async function readParcels(
  { books, locale }: Pick<NodeCtx, "books" | "locale">,
  { view, cursor }: Ask,
): Promise<ParcelPage> {
  const rows = await listParcels(books, { view, after: readPlace(cursor), limit: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  return {
    items: shown.map((row) => rowView(row, locale)),
    nextCursor: rows.length > pageSize ? writePlace(shown.at(-1)) : null,
  };
}
