import type { Guard } from "./bench.ts";
import { parcel, people, refused, released, remittance, row, taken } from "./couriers-bench.ts";

const whole = { cash: "5000", moved: "0", claimed: "0", suspense: "0" };
/** Posted by nobody, with what it is said to have settled. */
export const postedWith = (over: Readonly<Partial<typeof whole>> = {}): string =>
  `update remittance_row set state = 'posted', posted_at = now(), settled = '${JSON.stringify({ ...whole, ...over })}'`;

const constraint = "remittance_row_silent";
const given = [people, parcel(), remittance, row(), released];
const leaving = (keeps: string, line: string, over: Partial<typeof whole>): Guard => ({
  ...{ fn: constraint, on: "remittance_row", keeps, line, instead: "false" },
  holds: async (bench) => {
    await taken(given, postedWith())(bench);
    await refused(constraint, given, postedWith(over))(bench);
  },
});

/** What nobody has looked at leaves nothing behind. */
export const silent: readonly Guard[] = [
  leaving(
    "cash that was due no more from being posted silently",
    "(((new.settled ->> 'cash'::text))::bigint IS DISTINCT FROM new.collected_minor)",
    { cash: "4900" },
  ),
  leaving("what is not named from being moved silently", "(((new.settled ->> 'moved'::text))::bigint <> 0)", {
    moved: "100",
  }),
  leaving(
    "what is not named from being claimed silently",
    "(((new.settled ->> 'claimed'::text))::bigint <> 0)",
    { claimed: "100" },
  ),
  leaving("suspense from what nobody has looked at", "(((new.settled ->> 'suspense'::text))::bigint <> 0)", {
    suspense: "-100",
  }),
  {
    ...{ fn: constraint, on: "remittance_row", keeps: "what a person has looked at out of it" },
    ...{ line: "(new.decided_by IS NULL)", instead: "true" },
    holds: taken(
      given,
      `${postedWith({ cash: "4900", suspense: "-100" })}, decided_by = 'usr_1', reason = 'so it was'`,
    ),
  },
];
