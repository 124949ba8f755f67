import { createClock, type SimClock } from "../clock.ts";
import { commonFaults, createFaults, type Faults, type Vocabulary } from "../faults.ts";
import { createJournal, type Journal } from "../journal.ts";
import { createRandom, type Random } from "../random.ts";
import { hookFaults } from "./hook.ts";
import { openParcelStore, type ParcelStore } from "./store.ts";
import { type Doing, done, type Parcel } from "./truth.ts";

export type DepotOptions = Readonly<{
  dataFile?: string | undefined;
  seed?: number | undefined;
  /** Fields that the journal may not hold. */
  secret: RegExp;
  /** Its calls by name, and what only this courier gets wrong: in calls, in messages. */
  operations: readonly string[];
  calls?: readonly string[];
  webhooks?: readonly string[];
}>;

export type Wish<Detail> = Pick<
  Parcel<Detail>,
  | "consignment"
  | "tracking"
  | "reference"
  | "recipient"
  | "zone"
  | "store"
  | "collectMinor"
  | "valueMinor"
  | "grams"
  | "detail"
>;

/** A courier's parcels, without its wire. */
export type Depot<Detail> = Readonly<{
  clock: SimClock;
  faults: Faults;
  journal: Journal;
  random: Random;
  store: ParcelStore<Detail>;
  vocabulary: Vocabulary;
  /** Always one more parcel: whether a name may come twice is its wire's business. */
  book(wish: Wish<Detail>): Parcel<Detail>;
  find(name: string): Parcel<Detail> | undefined;
  change(parcel: Parcel<Detail>, changed: Partial<Parcel<Detail>>): Parcel<Detail>;
  /** Null: this cannot happen to it now. */
  act(name: string, doing: Omit<Doing, "at">): Parcel<Detail> | null;
  close(): void;
}>;

export function openDepot<Detail>(options: DepotOptions): Depot<Detail> {
  const store = openParcelStore<Detail>(options.dataFile);
  const clock = createClock(
    () => Number(store.fact("clock") ?? 0),
    (value) => store.note("clock", value),
  );
  const at = clock.now;
  const born = { number: 1, act: "book", isPending: false, minor: null, formerMinor: null, reason: null };
  return {
    ...{ clock, store, faults: createFaults(), random: createRandom(options.seed) },
    journal: createJournal(clock.now, options.secret),
    vocabulary: {
      operations: options.operations,
      calls: [...commonFaults, ...(options.calls ?? [])],
      webhooks: [...hookFaults, ...(options.webhooks ?? [])],
    },
    book: (wish) =>
      store.save({
        ...wish,
        state: "booked",
        isPending: false,
        isPicked: false,
        takenMinor: null,
        createdAt: at(),
        closedAt: null,
        invoice: null,
        paidAt: null,
        events: [{ ...born, act: "book", at: at() }],
      }),
    find: store.find,
    change: (parcel, changed) => store.save({ ...parcel, ...changed }),
    act: (name, doing) => {
      const parcel = store.find(name);
      const moved = parcel && done(parcel, { ...doing, at: at() });
      return moved ? store.save(moved) : null;
    },
    close: store.close,
  };
}
