import type { SimClock } from "../kit/clock.ts";
import type { Faults } from "../kit/faults.ts";
import type { Journal } from "../kit/journal.ts";
import type { Random } from "../kit/random.ts";
import type { Base } from "../kit/start.ts";
import type { Credentials, Settings } from "./options.ts";
import type { Store } from "./store.ts";
import type { Payment } from "./truth.ts";

/** Everything one simulator is made of. */
export type World = Base<Settings> &
  Readonly<{
    credentials: Credentials;
    topicArn: string;
    webhook: string | null;
    store: Store;
    clock: SimClock;
    random: Random;
    faults: Faults;
    journal: Journal;
    /** Tells the merchant's listener, in the background. */
    announce: (payment: Payment) => void;
  }>;

/** The payment as it stands now: an unfinished one dies of age. */
export function findPayment(world: World, id: string): Payment | undefined {
  const payment = world.store.payment(id);
  if (!payment || (payment.state !== "Initiated" && payment.state !== "Authorised")) return payment;
  if (world.clock.now() - payment.createdAt <= world.settings().paymentLifeMs) return payment;
  return savePayment(world, { ...payment, state: "Expired" });
}

export function savePayment(world: World, payment: Payment): Payment {
  world.store.put({ kind: "payment", value: payment });
  return payment;
}
