import fc from "fast-check";
import type { Happening, StatedWrong } from "./courier-kinds.ts";

const of = fc.constantFrom(0, 1, 2);
const file = fc.nat(1);
const row = fc.nat(3);
/** How three orders are paid, or what is exchanged at their doors. */
export const ways = fc.tuple(
  fc.constantFrom("dearer" as const, "dearer" as const, "cod" as const),
  fc.constantFrom("cod" as const, "advance" as const, "dearer" as const),
  fc.constantFrom("cod" as const, "advance" as const, "bkash" as const, "even" as const),
);

const statedRow: fc.Arbitrary<StatedWrong> = fc.record({
  of: fc.oneof(
    { weight: 10, arbitrary: of },
    { weight: 2, arbitrary: fc.constantFrom("nobody" as const, "adjusted" as const) },
  ),
  named: fc.constantFrom(
    "number" as const,
    "number" as const,
    "number" as const,
    "typo" as const,
    "not" as const,
  ),
  off: fc.constantFrom(0, 0, 0, -3, -450, 3, 250, "all" as const),
  fee: fc.constantFrom(70, 70, 70, 85, 0, -20),
  cut: fc.constantFrom(0, 0, 0, 0, 5),
  ahead: fc.constantFrom(0, 0, 0, 150),
  word: fc.constantFrom(
    "Delivered" as const,
    "Delivered" as const,
    "Partial Delivery" as const,
    "Return" as const,
    "Exchange" as const,
  ),
});
export const stated: fc.Arbitrary<Happening> = fc.record({
  what: fc.constant("stated" as const),
  rows: fc.array(statedRow, { minLength: 2, maxLength: 4 }),
  sum: fc.constantFrom("right" as const, "none" as const, "right" as const, "wrong" as const),
});

const said: fc.Arbitrary<Happening> = fc.record({
  ...{ what: fc.constant("said" as const), of },
  kind: fc.constantFrom(
    "delivered" as const,
    "partly_delivered" as const,
    "rto_initiated" as const,
    "lost" as const,
  ),
});
const sorted: fc.Arbitrary<Happening> = fc.record({
  ...{ what: fc.constant("sorted" as const), of },
  kept: fc.constantFrom([1, 0] as const, [1, 1] as const, [0, 1] as const, [0, 0] as const),
});
const rest: fc.Arbitrary<Happening> = fc.record({
  ...{ what: fc.constant("rest" as const), of },
  end: fc.constantFrom("lost" as const, "found" as const),
});
export const delivered: fc.Arbitrary<Happening> = fc.record({
  ...{ what: fc.constant("said" as const), of, kind: fc.constant("delivered" as const) },
});
const accepted: fc.Arbitrary<Happening> = fc.record({
  ...{ what: fc.constant("acted" as const), file, row },
  act: fc.record({
    act: fc.constant("accept" as const),
    short: fc.constantFrom("claim" as const, "suspense" as const, "leave" as const),
    odd: fc.constantFrom("accept" as const, "suspense" as const),
  }),
});
const acted: fc.Arbitrary<Happening> = fc.record({
  ...{ what: fc.constant("acted" as const), file, row },
  act: fc.constantFrom(
    ...(["unmatch", "unmatch", "unmatch", "drop", "take_up", "dispute", "claim"] as const).map((act) => ({
      act,
    })),
  ),
});
export const paidAhead: fc.Arbitrary<Happening> = fc.record({
  what: fc.constant("paid ahead" as const),
  taka: fc.constantFrom(100, 400),
  isAgreed: fc.boolean(),
});
const received: fc.Arbitrary<Happening> = fc.record({
  ...{ what: fc.constant("received" as const), file, row, of, isUndone: fc.boolean() },
  next: fc.constantFrom("matched" as const, "dropped" as const, "left" as const),
});
/** Anything that may become of them. */
export const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: said },
  { weight: 2, arbitrary: sorted },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("taken back" as const), of }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("not delivered" as const), of }) },
  { weight: 2, arbitrary: rest },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant("claimed missing" as const), of, isAgreed: fc.boolean() }),
  },
  { weight: 2, arbitrary: stated },
  { weight: 3, arbitrary: fc.record({ what: fc.constant("ordered" as const), file }) },
  { weight: 6, arbitrary: accepted },
  { weight: 4, arbitrary: acted },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("matched" as const), file, row, of }) },
  { weight: 4, arbitrary: received },
  { weight: 2, arbitrary: paidAhead },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant("undone" as const), nth: fc.nat(3), isAgreed: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ what: fc.constant("ended" as const), nth: fc.nat(3) },
      act: fc.constantFrom(
        "charge" as const,
        "charge" as const,
        "cost" as const,
        "write_off" as const,
        "claim" as const,
        "unclaim" as const,
        "bank" as const,
        "buyer" as const,
        "parcel" as const,
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant("decided" as const),
      verdict: fc.constantFrom("agree" as const, "agree" as const, "refuse" as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ what: fc.constant("credited" as const), file },
      hundredths: fc.constantFrom(100, 60, 120),
    }),
  },
);
