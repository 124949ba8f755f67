import type { Booked } from "@haat/couriers/port";
import { parseConsignment } from "@haat/core/couriers";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import {
  bookedAs,
  doubted,
  findBooking,
  type HeldBooking,
  isSent,
  misnumbered,
  rejectedAs,
} from "@haat/db/queries/couriers/booking-work";
import { handToCourier } from "@haat/db/queries/couriers/parcels";
import { moveBooking } from "@haat/db/queries/money/moves";
import { lockPart } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";

export type BookingAnswer = Readonly<{
  id: string;
  said: Booked;
  /** Who heard it, and where. */
  actor: string;
}>;
/** `contradicted`: it is booked already, under another number; `taken`: that number is another parcel's, or none at all. */
export type BookingFate = "now" | "earlier" | "contradicted" | "taken";

type Answered<State extends Booked["state"]> = Readonly<{ said: Extract<Booked, { state: State }> }> &
  Omit<BookingAnswer, "said">;

/**
 * What a courier says to what he was asked, from wherever we hear it: his answer, our looking, his message, a person. In the caller's
 * transaction, under the lock of its order. What is booked is a parcel from here on.
 */
export async function settleBooking(
  tx: Tx,
  deps: Pick<NodeCtx, "now">,
  { id, said, actor }: BookingAnswer,
): Promise<BookingFate> {
  const asked = await findBooking(tx, id);
  if (!asked) throw new Error(`there is no booking ${id}`);
  await lockPart(tx, { id: asked.subOrderId });
  const booking = await findBooking(tx, id);
  if (!booking) throw new Error(`there is no booking ${id}`);
  if (said.state === "booked") return book(tx, deps, booking, { id, said, actor });
  const step = { id, orderId: booking.orderId, actor, eventKey: said.state };
  if (said.state === "unknown")
    return told(
      await moveBooking(tx, { ...step, to: "unknown", from: ["asked"], where: isSent, set: doubted }),
    );
  return told(await moveBooking(tx, { ...step, to: "rejected", reason: said.code, set: rejectedAs(said) }));
}

const told = (hasMoved: boolean): BookingFate => (hasMoved ? "now" : "earlier");

function numberIn(consignment: string): string | null {
  try {
    return parseConsignment(consignment);
  } catch (fault) {
    if (fault instanceof DomainError) return null;
    throw fault;
  }
}

async function book(
  tx: Tx,
  { now }: Pick<NodeCtx, "now">,
  booking: HeldBooking,
  { said, actor }: Answered<"booked">,
): Promise<BookingFate> {
  const { id, orderId, subOrderId, vendorId, courier } = booking;
  const number = numberIn(said.consignment);
  if (booking.state === "booked") return booking.number === number ? "earlier" : "contradicted";
  if (booking.state === "rejected") return "contradicted";
  const parcel = newId("consignment", now());
  const isOurs =
    number !== null &&
    (await handToCourier(tx, { id: parcel, orderId, subOrderId, vendorId, courier, number, actor }));
  if (!isOurs) {
    // There is a parcel, under a number that cannot be its own: a person looks at it.
    const step = { id, orderId, eventKey: "unknown", actor, set: misnumbered };
    await moveBooking(tx, { ...step, to: "unknown", from: ["asked"] });
    return "taken";
  }
  const set = bookedAs({ parcel, tracking: said.tracking, fee: said.fee?.minor ?? null });
  if (!(await moveBooking(tx, { id, orderId, to: "booked", eventKey: "booked", actor, set })))
    throw new Error(`booking ${id} has moved while its order was locked`);
  return "now";
}
