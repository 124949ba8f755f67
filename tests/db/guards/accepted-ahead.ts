import { type Guard, guardsOf } from "./bench.ts";
import { parcel, people, refused, remittance, row, taken } from "./couriers-bench.ts";

const unknown = (expected: number): string =>
  `'[{"label":"ADVANCE_UNKNOWN","expectedMinor":"${expected}","statedMinor":"1000"}]'`;
/** A row that takes ten taka back, and what of it is in the books as it is posted. */
const taking = (over: Readonly<Record<string, string>> = {}): readonly string[] => [
  people,
  remittance,
  parcel(),
  row({
    ...{ payout_minor: "4000", advance_minor: "1000", findings: "'[]'" },
    ...{ decision: "'{}'", decided_by: "'usr_1'", decided_at: "now()", ...over },
  }),
];
const posting = (setOff: string): string =>
  `update remittance_row set state = 'posted', posted_at = now(), decided_by = 'usr_1', settled = '{"advances":[${setOff}]}'`;
const constraint = "remittance_row_ahead";

/** What a person accepted against an advance is set off against it, or not posted. */
export const acceptedAhead: readonly Guard[] = [
  ...guardsOf("posted_as_accepted", [
    {
      ...{
        keeps: "a row from being posted against less than was accepted",
        line: "< accepted_ahead(",
        instead: "< 0 * accepted_ahead(",
      },
      holds: async (bench) => {
        await taken(taking(), posting('["cad_1","600"],["cad_2","400"]'))(bench);
        await refused(constraint, taking(), posting(""), posting('["cad_1","999"]'))(bench);
      },
    },
  ]),
  ...guardsOf("accepted_ahead", [
    {
      ...{ keeps: "what was known to lack out", line: "f ->> 'label' = 'ADVANCE_UNKNOWN'", instead: "false" },
      holds: async (bench) => {
        await taken(taking({ findings: unknown(300) }), posting('["cad_1","300"]'))(bench);
        await refused(constraint, taking({ findings: unknown(300) }), posting('["cad_1","299"]'))(bench);
      },
    },
  ]),
  {
    ...{ fn: constraint, on: "remittance_row", keeps: "what nobody has accepted out" },
    ...{ line: "(old.decision IS NOT NULL)", instead: "true" },
    holds: taken(taking({ decision: "null", decided_at: "null" }), posting("")),
  },
];
