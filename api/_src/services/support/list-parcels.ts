import type { ParcelPage, ParcelRowView, parcelViews } from "@haat/contract/parcel-desk";
import type { TryAsker } from "@haat/core/tries";
import { maskPhonesIn } from "@haat/core/phone";
import { listParcels, type ParcelRow } from "@haat/db/queries/couriers/desk";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";
import { readPlace, writePlace } from "../../views/place.ts";

const pageSize = 30;
type Deps = Pick<NodeCtx, "locale" | "couriers">;
type Ask = Readonly<{ view: (typeof parcelViews)[number]; cursor: string | null }>;

const masked = (text: string | null): string | null => (text === null ? null : maskPhonesIn(text));

const askerView = (by: string | null): Readonly<{ asker: TryAsker; by: string | null }> =>
  by === "buyer" || by === "shop" ? { asker: by, by: null } : { asker: "support", by };

/** A courier's words may bear his rider's phone, or the buyer's. */
function caseView({ locale, couriers }: Deps, { courier, case: found }: ParcelRow): ParcelRowView["case"] {
  if (found === null) return null;
  const { ours, theirs, madeAt, endedAt, word, note, wish, answer, askedBy, ...rest } = found;
  const how = (courier && couriers[courier]?.capabilities.triesAgain) ?? "phone";
  return {
    another: wish && { wish, answer, how, ...askerView(askedBy) },
    ...{ ...rest, word: masked(word), note: masked(note) },
    ours: ours === null ? null : moneyView(ours, locale),
    theirs: theirs === null ? null : moneyView(theirs, locale),
    madeAt: instantView(madeAt),
    endedAt: instantOrNull(endedAt),
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
  deps: Deps & Pick<NodeCtx, "books">,
  { view, cursor }: Ask,
): Promise<ParcelPage> {
  const rows = await listParcels(deps.books, { view, after: readPlace(cursor), limit: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  return {
    items: shown.map((row) => rowView(deps, row)),
    nextCursor: rows.length > pageSize ? writePlace(shown.at(-1)) : null,
  };
}
