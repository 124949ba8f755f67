import { type Courier, couriers } from "@haat/core/couriers";
import { ringOne } from "@haat/db/queries/alarms/ring";
import {
  claimDoubts,
  claimUnsent,
  hurryDoubts,
  longDoubted,
  unansweredBookings,
} from "@haat/db/queries/couriers/booking-work";
import { claimCancels, wishUnsoldCancelled } from "@haat/db/queries/couriers/cancelling";
import { callOff } from "../services/couriers/call-off.ts";
import { lookForBooking } from "../services/couriers/look-for-booking.ts";
import { sendBookings } from "../services/couriers/send-bookings.ts";
import { settleBooking } from "../services/couriers/settle-booking.ts";
import type { Job, JobDeps } from "./deps.ts";
import { each, eachBeside } from "./each.ts";

const most = 20;
const beside = 3;

/**
 * What shops have asked for and nobody has sent goes out; what was sent and has no answer is in doubt, and its courier is asked whether
 * he has it; what is called off is told him. Each courier by himself, so that one that hangs holds up no other.
 */
export const carryBookings: Job = async (deps) => {
  await wishUnsoldCancelled(deps.books);
  const lost = (await unansweredBookings(deps.books, most)).map(({ id }) => id);
  const doubted = await each(deps, "booking", lost, (id) =>
    deps.books.transact((tx) =>
      settleBooking(tx, deps, { id, said: { state: "unknown" }, actor: "system:bookings" }),
    ),
  );
  const done = await Promise.all(couriers.map((courier) => carryOf(deps, courier)));
  await tellDoubts(deps);
  return done.reduce((sum, each) => sum + each, doubted);
};

/** What no courier's answer has ended: somebody asks him by other ways. Told of again while it lasts. */
async function tellDoubts(deps: JobDeps): Promise<void> {
  for (const { id, reference, courier } of await longDoubted(deps.books))
    if (await ringOne(deps.books, { kind: "booking in doubt", againMinutes: 360 }, id))
      deps.report(new Error(`nobody knows whether ${courier} has ${reference}`), `booking ${id}`);
}

async function carryOf(deps: JobDeps, courier: Courier): Promise<number> {
  const unsent = await claimUnsent(deps.books, { courier, most });
  if (unsent.length > 0)
    await each(deps, `booking with ${courier}`, [courier], () => sendBookings(deps, unsent));
  const adapter = deps.couriers[courier];
  if (!adapter) return unsent.length;
  const doubts = new Map(
    (await claimDoubts(deps.books, { courier, most })).map((doubt) => [doubt.id, doubt]),
  );
  await eachBeside(deps, { where: `doubt ${courier}`, width: beside }, [...doubts.keys()], async (id) => {
    const doubt = doubts.get(id);
    const fate = doubt && (await lookForBooking(deps, adapter, doubt));
    if (fate === "contradicted" || fate === "taken")
      throw new Error(`${courier}'s number of ${id} is ${fate}`);
  });
  const cancels = new Map((await claimCancels(deps.books, { courier, most })).map((one) => [one.id, one]));
  await eachBeside(deps, { where: `cancel ${courier}`, width: beside }, [...cancels.keys()], async (id) => {
    const one = cancels.get(id);
    if (one) await callOff(deps, adapter, one);
  });
  return unsent.length + doubts.size + cancels.size;
}

/** A worker has just started: whatever is in doubt is asked at once. */
export const lookAgain = ({ books }: Pick<JobDeps, "books">): Promise<unknown> => hurryDoubts(books, null);
