import { type Guard, guardsOf } from "./bench.ts";
import { credited, parcel, people, refused, released, remittance, row, taken } from "./couriers-bench.ts";
import { postedWith } from "./couriers-silent.ts";

type Case = Readonly<{ id?: string; opened?: number; left?: number; postingNo?: number }>;
const held = ({ id = "rcs_1", opened = -5000, left = opened, postingNo = 1 }: Case = {}) =>
  `insert into remittance_case (id, remittance_id, line, courier, suspense_minor, opened_minor, posting_no, is_held)
   values ('${id}', 'rmt_1', 1, 'pathao', ${left}, ${opened}, ${postingNo}, true)`;

const undoneAs = (over: Readonly<Record<string, string>> = {}) => [
  people,
  parcel(),
  remittance,
  row({ posting_no: "2", ...over }),
  released,
];
const before = (over: Readonly<Record<string, string>>, act: string, given: readonly string[] = []) =>
  refused("remittance_case_holds", [...undoneAs(over), ...given], act);

/** What a row holds is what its last posting had brought, once. */
const opens: readonly Guard[] = guardsOf("guard_held_case", [
  {
    keeps: "what is held to what the row brought",
    ...{ line: "and r.payout_minor = -new.opened_minor", holds: before({}, held({ opened: 5000 })) },
  },
  {
    keeps: "what is held whole",
    ...{ line: "new.suspense_minor <> new.opened_minor or", holds: before({}, held({ left: -4000 })) },
  },
  {
    keeps: "what is posted out of it",
    line: "and r.state = 'waiting'",
    holds: before({ state: "'posted'", posted_at: "now()" }, held()),
  },
  {
    keeps: "what is held with the row's last posting",
    ...{ line: "and r.posting_no = new.posting_no + 1", holds: before({ posting_no: "3" }, held()) },
  },
  {
    keeps: "a row from holding twice",
    ...{ line: "s.is_held and s.state = 'open') then", instead: "false) then" },
    holds: before({ posting_no: "3" }, held({ id: "rcs_2", postingNo: 2 }), [held()]),
  },
]);

const posting = `${postedWith()}, decided_by = 'usr_1', reason = 'so it was'; set constraints remittance_row_clears_held immediate`;

/** Posted anew, it holds nothing of what it had brought before. */
const clears: readonly Guard[] = guardsOf("row_clears_held", [
  {
    keeps: "what is posted from being held as well",
    ...{ line: "s.is_held and s.state = 'open'", instead: "false" },
    holds: async (bench) => {
      await taken(undoneAs(), posting)(bench);
      await refused("remittance_row_clears_held", [...undoneAs(), held()], posting)(bench);
    },
  },
]);

const letGo =
  "update remittance_case set suspense_minor = 0, state = 'ended', is_released = true, ended_by = 'usr_1', ended_at = now(), reason = 'undone'";

/** What a row holds is let go once it is on its way again. */
const lets: readonly Guard[] = guardsOf("keep_held_case", [
  {
    keeps: "what our bank has from being let go",
    ...{ line: "not remittance_covers(new.remittance_id, new.opened_minor)", instead: "false" },
    holds: async (bench) => {
      await taken([...undoneAs(), held()], letGo)(bench);
      await refused("remittance_case_let_go", [...undoneAs(), held(), credited], letGo)(bench);
    },
  },
  {
    keeps: "what two have begun to end from being let go",
    ...{ line: "old.suspense_minor <> old.opened_minor or v_state", instead: "v_state" },
    holds: refused(
      "remittance_case_let_go",
      [...undoneAs({ state: "'dropped'" }), held({ left: -4000 })],
      letGo,
    ),
  },
]);

export const heldRows: readonly Guard[] = [...opens, ...clears, ...lets];
