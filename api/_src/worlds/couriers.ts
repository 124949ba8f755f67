import type { Clock } from "@haat/core/clock";
import { readCouriersConfig } from "@haat/couriers/config/all";
import { type CourierDoors, readCourierDoors } from "@haat/couriers/config/doors";
import { type Couriers, createCouriers } from "@haat/couriers/registry";
import type { Books } from "@haat/db/books";
import { hurryDoubts } from "@haat/db/queries/couriers/booking-work";
import { courierNotes } from "@haat/db/queries/couriers/exchanges";
import { postgresTokens } from "@haat/db/queries/money/gateway-tokens";
import { mirrored } from "@haat/outside/tokens";

type Around = Readonly<{
  books: Books;
  now: Clock;
  environment: Readonly<Record<string, string | undefined>>;
  report(fault: unknown, where: string): void;
}>;

/** Those there is a contract with. `written`: every call of theirs is noted. */
export function openCouriers({ books, now, environment, report }: Around): Readonly<{
  couriers: Couriers;
  courierDoors: CourierDoors;
  written(): Promise<unknown>;
}> {
  const notes = courierNotes(books, (fault) => report(fault, "courier exchange"));
  const couriers = createCouriers(readCouriersConfig(environment), {
    ...{ fetch, now, record: notes.record },
    tokens: mirrored(postgresTokens(books), now, (fault) => report(fault, "courier tokens")),
    report: (fault) => report(fault, "courier"),
    breakerMoved: (courier, state) => {
      if (state === "open") report(new Error(`${courier} does not answer`), "courier");
      else hurryDoubts(books, courier).catch((fault: unknown) => report(fault, "courier doubts"));
    },
  });
  return { couriers, courierDoors: readCourierDoors(environment), written: notes.written };
}
