import type { BookingPage, BookingRowView, bookingViews } from "@haat/contract/booking-desk";
import { type BookingRow, listBookings } from "@haat/db/queries/couriers/booking-desk";
import type { NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";
import { readPlace, writePlace } from "../../views/place.ts";
import { userIdOf } from "../vendors/myself.ts";

const pageSize = 30;
type Ask = Readonly<{ view: (typeof bookingViews)[number]; cursor: string | null }>;

function rowView(row: BookingRow, { couriers, locale }: NodeCtx, me: string): BookingRowView {
  const { id, orderId, number, courier, reference, consignment, tries, isSeen, isByHand, cancel, surfaced } =
    row;
  const none = row.none && {
    ...{ by: row.none.by, isMine: row.none.byId === me, reason: row.none.reason },
    at: instantView(row.none.at),
  };
  return {
    ...{ id, orderId, number, courier, reference, consignment, tries, isSeen, cancel, none, surfaced },
    ...{ shop: row.shop[locale], area: row.area[locale], since: instantView(row.since) },
    canAsk: !isByHand && couriers[courier]?.capabilities.findsByReference === true,
  };
}

/** What shops have asked couriers for and only a person can bring to its end. */
export async function readBookings(ctx: NodeCtx, { view, cursor }: Ask): Promise<BookingPage> {
  const rows = await listBookings(ctx.books, { view, after: readPlace(cursor), limit: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  const me = userIdOf(ctx);
  return {
    items: shown.map((row) => rowView(row, ctx, me)),
    nextCursor: rows.length > pageSize ? writePlace(shown.at(-1)) : null,
  };
}
