import type { Guard } from "../guard.ts";

const sql = {
  ...{ gate: "M17", file: "db/migrations/0234_held_rows.sql" },
  noticedBy: ["tests/api/held-rows.test.ts"],
} as const;

const undone = { noticedBy: ["tests/api/held-undone.test.ts"] } as const;
const taking = { ...undone, file: "db/migrations/0249_held_taking.sql" } as const;

/** Whoever undoes a match takes nothing from our bank, and what it has of the row is somebody's in the end. */
export const m17Held: readonly Guard[] = [
  {
    ...{ ...sql, holds: "what our bank has of a row is held where its match is undone" },
    whole: "then r.payout_minor else 0 end\n    from remittance_row r where r.remittance_id = p_remittance",
    broken: "then 0 else 0 end\n    from remittance_row r where r.remittance_id = p_remittance",
  },
  {
    ...{ ...sql, holds: "what is held waits for its row's next posting" },
    whole: "if v_state = 'waiting' or",
    broken: "if v_state = 'none' or",
  },
  {
    ...{ ...sql, holds: "nobody asks for another end of what is held while its row waits" },
    file: "api/_src/services/remittances/claims/may-end.ts",
    whole: 'if (isHeld) return ["ask"];',
    broken: "",
  },
  {
    ...{ ...sql, holds: "nor is one carried out that was asked for before" },
    file: "api/_src/services/remittances/claims/end-claim.ts",
    whole: "if (claim.isHeld) throw",
    broken: "if (claim.isHeld && claim.left > 0n) throw",
  },
  {
    ...{ ...sql, holds: "the next posting of a row brings what was held of it" },
    file: "api/_src/services/couriers/post-row.ts",
    whole: "if (row.postingNo > 1) await clearHeld",
    broken: "if (row.postingNo < 1) await clearHeld",
  },
  {
    ...{ ...sql, holds: "a row of which two have ended what it held is not taken up" },
    whole: "and s.posting_no = new.posting_no - 1 and s.suspense_minor <> s.opened_minor) then",
    broken: "and s.posting_no = new.posting_no - 1 and s.suspense_minor > 0) then",
  },
  {
    ...{ ...sql, holds: "nothing more is looked for of a row that was left out and has come" },
    whole: "and r.state = ''dropped'' and r.posting_no",
    broken: "and r.state = ''none'' and r.posting_no",
  },
  {
    ...{ ...sql, holds: "what a left-out row names is its buyer's only beyond what its parcel's cash lacks" },
    whole: "select k.due_minor - k.settled_minor - k.moved_minor from courier_cash k",
    broken: "select k.due_minor - k.due_minor from courier_cash k",
  },
  {
    ...{ ...sql, ...taking, holds: "what a row took is held as lacking where its match is undone" },
    whole: "'r.payout_minor <> 0 and not remittance_covers",
    broken: "'r.payout_minor > 0 and not remittance_covers",
  },
  {
    ...{ ...sql, ...undone, holds: "what is held is let go where the bank's credit is undone" },
    file: "api/_src/services/remittances/credits/undo-credit.ts",
    whole: "if (remittanceId !== null) await releaseHeld",
    broken: 'if (remittanceId === "") await releaseHeld',
  },
  {
    ...{ ...sql, ...taking, holds: "no more is let go than is on its way again" },
    whole: "['remittance_in_transit(text)', 's.is_held', 's.is_held and not s.is_released']",
    broken: "['remittance_in_transit(text)', 's.is_held', 's.is_held']",
  },
  {
    ...{ ...sql, ...taking, holds: "of a left-out row that was let go nothing is still to come" },
    whole: "['remittance_left(text)', 's.is_held', 's.is_held and not s.is_released']",
    broken: "['remittance_left(text)', 's.is_held', 's.is_held']",
  },
  {
    ...{ ...sql, ...taking, holds: "a left-out row that was let go may be taken up" },
    whole: "['row_holds_whole()', 's.is_held', 's.is_held and not s.is_released']",
    broken: "['row_holds_whole()', 's.is_held', 's.is_held']",
  },
];
