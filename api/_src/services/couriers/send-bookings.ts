import type { Courier } from "@haat/core/couriers";
import type { Booked, CourierAdapter, ParcelToBook } from "@haat/couriers/port";
import { takeToSend, type UnsentBooking, unsentBookings } from "@haat/db/queries/couriers/booking-work";
import { placesFor } from "@haat/db/queries/couriers/place-map";
import type { NodeCtx } from "../../context.ts";
import { parcelToBook } from "./parcel-to-book.ts";
import { placeOf } from "./place-of.ts";
import { settleBooking } from "./settle-booking.ts";

export type SendDeps = Pick<NodeCtx, "books" | "couriers" | "now" | "sealer">;
type Ready = Readonly<{ id: string; parcel: ParcelToBook }>;

/**
 * Asks couriers for what is kept and was never sent, each once: whoever takes one has it alone for good. Cut off after that, it is
 * looked for and not sent again.
 */
export async function sendBookings(deps: SendDeps, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const of = Map.groupBy(await unsentBookings(deps.books, ids), ({ courier }) => courier);
  for (const [courier, bookings] of of) await sendTo(deps, courier, bookings);
}

async function sendTo(deps: SendDeps, courier: Courier, bookings: readonly UnsentBooking[]): Promise<void> {
  const adapter = deps.couriers[courier];
  if (!adapter) {
    for (const { id } of bookings)
      await settle(deps, courier, id, { state: "rejected", code: "unavailable" });
    return;
  }
  const ready = await readyOf(deps, adapter, bookings);
  const most = atOnce(adapter);
  for (let first = 0; first < ready.length; first += most)
    await send(deps, adapter, ready.slice(first, first + most));
}

/** Those whose place the courier can be told; of the others he is not asked, and their shop reads why. */
async function readyOf(
  deps: SendDeps,
  { courier, capabilities }: CourierAdapter,
  bookings: readonly UnsentBooking[],
): Promise<readonly Ready[]> {
  const asked = bookings.map(({ areaId, localityId }) => ({ courier, areaId, localityId }));
  const known = capabilities.placeDepth === null ? [] : await placesFor(deps.books, asked);
  const ready: Ready[] = [];
  for (const booking of bookings) {
    const found = known.find(
      ({ areaId, localityId }) => areaId === booking.areaId && localityId === booking.localityId,
    );
    const placed = placeOf(capabilities, found, booking);
    if ("refused" in placed)
      await settle(deps, courier, booking.id, { state: "rejected", code: placed.refused, field: "place" });
    else ready.push({ id: booking.id, parcel: await parcelToBook(deps.sealer, booking, placed.place) });
  }
  return ready;
}

/** Together only where each of them can be told of, or found, afterwards. */
const atOnce = ({ capabilities: { bulk, findsByReference } }: CourierAdapter): number =>
  bulk.tellsIds || findsByReference ? bulk.most : 1;

async function send(deps: SendDeps, adapter: CourierAdapter, some: readonly Ready[]): Promise<void> {
  const ids = some.map(({ id }) => id);
  const isQueued = !adapter.capabilities.bulk.tellsIds;
  const mine = new Set(await takeToSend(deps.books, { ids, isQueued }));
  const taken = some.filter(({ id }) => mine.has(id));
  const [only, ...others] = taken;
  if (!only) return;
  const answers =
    others.length === 0
      ? new Map([[only.parcel.reference, await adapter.book(only.parcel)]])
      : await adapter.bookMany(taken.map(({ parcel }) => parcel));
  for (const { id, parcel } of taken)
    await settle(deps, adapter.courier, id, answers.get(parcel.reference) ?? { state: "unknown" });
}

const settle = (deps: SendDeps, courier: Courier, id: string, said: Booked): Promise<unknown> =>
  deps.books.transact((tx) => settleBooking(tx, deps, { id, said, actor: `courier:${courier}` }));
