import type { BookBody, BookedParts } from "@haat/contract/booking";
import type { NotAsked } from "@haat/core/booking-states";
import type { Courier } from "@haat/core/couriers";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { wholeTaka } from "@haat/core/ledger";
import {
  askBooking,
  bookingsOf,
  couriersOfShop,
  inLockOrder,
  isOpenTo,
  unservedBy,
  whyNotAsked,
} from "@haat/db/queries/couriers/bookings";
import { lockPart } from "@haat/db/queries/orders/parts";
import { actorName, type NodeCtx } from "../../context.ts";
import { sendBookings } from "../couriers/send-bookings.ts";
import { bookingView } from "../couriers/view-booking.ts";
import { type KeyedCtx, once } from "../idempotent.ts";

type Asked = Readonly<{ id: string }> | Readonly<{ refused: NotAsked }>;
type Wish = Readonly<{ vendorId: string; courier: Courier; parts: BookBody["parts"] }>;

/** Couriers that a shop may book with: configured here, with agreed terms today, and to whom the shop is known. */
export const openCouriersOf = async (
  { books, couriers }: Pick<NodeCtx, "books" | "couriers">,
  vendorId: string,
): Promise<Courier[]> =>
  (await couriersOfShop(books, vendorId)).filter((courier) => couriers[courier] !== undefined);

/** Of these who may be asked to carry this part, and who says that he does not serve it. */
export async function couriersFor(ctx: Pick<NodeCtx, "books" | "couriers">, vendorId: string, part: string) {
  const open = await openCouriersOf(ctx, vendorId);
  const not = await unservedBy(ctx.books, { couriers: open, parts: [part] });
  return {
    bookable: open.filter((courier) => !not.some((each) => each.courier === courier)),
    unserved: not.map(({ courier, why }) => ({ courier, why })),
  };
}

/**
 * Keeps what is asked for, once per key and in one transaction, and asks afterwards: one at once, so that its number stands on the next
 * page; of several a job takes care, and the shop sees them come. Dead in between, the job goes on.
 */
export async function bookParts(ctx: KeyedCtx, { vendorId, courier, parts }: Wish): Promise<BookedParts> {
  const asked = await once(ctx, async (tx) => {
    const ids = await inLockOrder(tx, { vendorId, ids: parts });
    if (ids.length < new Set(parts).size) throw new DomainError("sub_order.not_found");
    const isOpen = ctx.couriers[courier] !== undefined && (await isOpenTo(tx, { vendorId, courier }));
    if (!isOpen) throw new DomainError("courier.not_open");
    const made: Record<string, Asked> = {};
    for (const subOrderId of ids) {
      const found = await lockPart(tx, { id: subOrderId, vendorId });
      if (!found) throw new DomainError("sub_order.not_found");
      const { order, part } = found;
      const id = newId("booking", ctx.now());
      const sums = {
        collect: wholeTaka(part.cashMinor),
        value: BigInt(order.swapPrice ?? part.goodsMinor),
      };
      const booking = { id, orderId: order.id, subOrderId, vendorId, courier, actor: actorName(ctx) };
      const isAsked = await askBooking(tx, { ...booking, ...sums });
      made[subOrderId] = isAsked ? { id } : { refused: await whyNotAsked(tx, courier, subOrderId) };
    }
    return made;
  });
  const ids = Object.values(asked).flatMap((each) => ("id" in each ? [each.id] : []));
  if (ids.length === 1) await sendBookings(ctx, ids);
  const bookings = await bookingsOf(ctx.books, parts);
  return {
    items: [...new Set(parts)].map((part) => {
      const booking = bookings.find((each) => each.part === part);
      const answer = asked[part] ?? { refused: "not_packed" };
      const refused = "refused" in answer ? answer.refused : null;
      return { part, refused, booking: booking ? bookingView(booking) : null };
    }),
  };
}
