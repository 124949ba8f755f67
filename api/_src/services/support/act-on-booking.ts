import type { BookingActBody, BookingActed } from "@haat/contract/booking-desk";
import { parseConsignment } from "@haat/core/couriers";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import {
  agreesToNone,
  type DoubtedBooking,
  findBookingToJudge,
  noteCalledOff,
  noteSurfacedGone,
  saidNoneBy,
  sayNone,
} from "@haat/db/queries/couriers/booking-desk";
import { findBooking, rejectedAs } from "@haat/db/queries/couriers/booking-work";
import { noteAudit } from "@haat/db/queries/money/audit";
import { moveBooking } from "@haat/db/queries/money/moves";
import { lockPart } from "@haat/db/queries/orders/parts";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { actorName, authorOf } from "../../context.ts";
import { applyReport } from "../couriers/apply-report.ts";
import { lookForBooking } from "../couriers/look-for-booking.ts";
import { settleBooking } from "../couriers/settle-booking.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

type Now = BookingActed["now"];
type Act<Name extends BookingActBody["act"]> = Extract<BookingActBody, { act: Name }>;

const audited = (tx: Tx, ctx: KeyedCtx, { id }: DoubtedBooking, act: BookingActBody): Promise<unknown> =>
  noteAudit(tx, {
    ...authorOf(ctx),
    ...{ action: `booking.${act.act}`, subject: id, ...("reason" in act && { reason: act.reason }) },
  });

async function requireOthers(tx: Tx, ctx: KeyedCtx, { vendorId, subOrderId }: DoubtedBooking): Promise<void> {
  await lockPart(tx, { id: subOrderId });
  if (await isOwnShop(tx, { by: userIdOf(ctx), vendorId })) throw new DomainError("staff.own_shop");
}

/** Its courier is asked, outside of any transaction; asked again it is the same. */
async function ask(ctx: KeyedCtx, booking: DoubtedBooking, act: Act<"ask">): Promise<Now> {
  const { id, courier, reference, sentAt, now, isQueued } = booking;
  await once(ctx, async (tx) => {
    await requireOthers(tx, ctx, booking);
    await audited(tx, ctx, booking, act);
  });
  const adapter = ctx.couriers[courier];
  if (adapter && sentAt !== null)
    await lookForBooking(ctx, adapter, { id, reference, askedAt: sentAt, now, isQueued });
  const after = await findBookingToJudge(ctx.books, id);
  return after?.state === "booked" ? "booked" : after?.state === "rejected" ? "free" : "still_unknown";
}

/** Whether the courier himself speaks against it: he has no such parcel, or another number of ours stands on it. */
async function requireHis(
  ctx: KeyedCtx,
  { courier, reference }: DoubtedBooking,
  number: string,
): Promise<void> {
  const told = await ctx.couriers[courier]?.track({ consignment: number, reference });
  const isOther =
    told?.state === "not_found" ||
    (told?.state === "told" &&
      told.reports.some(({ reference: named }) => named !== null && named.toUpperCase() !== reference));
  if (isOther) throw new DomainError("booking.number_differs");
}

/** He has it, under this number: it is a parcel from here on. */
async function number(ctx: KeyedCtx, booking: DoubtedBooking, act: Act<"number">): Promise<Now> {
  const consignment = parseConsignment(act.consignment);
  await requireHis(ctx, booking, consignment);
  return once(ctx, async (tx): Promise<Now> => {
    await requireOthers(tx, ctx, booking);
    const said = { state: "booked", consignment, tracking: null, fee: null } as const;
    const held = await findBooking(tx, booking.id);
    if (held?.state !== "unknown") throw new DomainError("booking.wrong_state");
    const fate = await settleBooking(tx, ctx, { id: booking.id, said, actor: actorName(ctx) });
    if (fate === "taken" || fate === "contradicted") throw new DomainError("booking.number_taken");
    await audited(tx, ctx, booking, act);
    return "booked";
  });
}

/** One says that he has none, and another that it is so: then its shop may book again, under another number of ours. */
const none = (ctx: KeyedCtx, booking: DoubtedBooking, act: Act<"none">): Promise<Now> =>
  once(ctx, async (tx): Promise<Now> => {
    await requireOthers(tx, ctx, booking);
    const by = userIdOf(ctx);
    const { id } = booking;
    const first = await saidNoneBy(tx, id);
    if (first === by) throw new DomainError("proposal.own_hand");
    if (first === null) {
      if (!(await sayNone(tx, { id, by, reason: act.reason }))) throw new DomainError("booking.wrong_state");
      await audited(tx, ctx, booking, act);
      return "second";
    }
    const held = await findBooking(tx, id);
    const step = { id, orderId: held?.orderId ?? "", actor: actorName(ctx), eventKey: "none" };
    const set = rejectedAs({ code: "none" });
    const where = agreesToNone(by);
    if (
      !(await moveBooking(tx, { ...step, to: "rejected", from: ["unknown"], reason: act.reason, where, set }))
    )
      throw new DomainError("booking.wrong_state");
    await audited(tx, ctx, booking, act);
    return "free";
  });

/** He was told by other ways, and it does not go: said for him as his own word would be. */
const calledOff = (ctx: KeyedCtx, booking: DoubtedBooking, act: Act<"called_off">): Promise<Now> =>
  once(ctx, async (tx): Promise<Now> => {
    await requireOthers(tx, ctx, booking);
    const { id, courier, number: consignment } = booking;
    if (booking.isSurfaced) {
      if (!(await noteSurfacedGone(tx, { id, by: userIdOf(ctx) })))
        throw new DomainError("booking.wrong_state");
      await audited(tx, ctx, booking, act);
      return "called_off";
    }
    if (!(await noteCalledOff(tx, { id, by: userIdOf(ctx) }))) throw new DomainError("booking.wrong_state");
    await applyReport(tx, ctx, {
      ...{ courier, number: consignment, heard: { source: "staff", actor: actorName(ctx) } },
      report: {
        ...{ key: `called-off:${id}`, word: null, says: "void", isProvisional: false, at: ctx.now() },
        ...{ collected: null, fee: null, invoice: null, note: act.reason, noteBn: null },
      },
    });
    await audited(tx, ctx, booking, act);
    return "called_off";
  });

/** What a person does about a booking that no courier's answer ends. Nothing of it asks a courier for a parcel. */
export async function actOnBooking(ctx: KeyedCtx, id: string, act: BookingActBody): Promise<BookingActed> {
  const booking = await findBookingToJudge(ctx.books, id);
  if (!booking) throw new DomainError("booking.not_found");
  if (act.act === "ask") return { id, now: await ask(ctx, booking, act) };
  if (act.act === "number") return { id, now: await number(ctx, booking, act) };
  return { id, now: await (act.act === "none" ? none(ctx, booking, act) : calledOff(ctx, booking, act)) };
}
