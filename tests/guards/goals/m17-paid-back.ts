import type { Guard } from "../guard.ts";

const paid = { gate: "M17", noticedBy: ["tests/api/paid-way-back.test.ts"] } as const;
const late = { gate: "M17", noticedBy: ["tests/api/late-rows.test.ts"] } as const;

/** What was paid at a door for what came back has one end, and no row waits for ever. */
export const m17PaidBack: readonly Guard[] = [
  {
    ...{ ...paid, holds: "what a buyer paid at the door for a way back its shop does not bear again" },
    file: "api/_src/services/remittances/claims/end-claim.ts",
    whole:
      '  if (claim.parcel && claim.left < 0n && ending.end.act === "cost") await bearLess(tx, claim.parcel);\n',
    broken: "",
  },
  {
    ...{ ...paid, holds: "nor where that was said before its shop had it again" },
    file: "api/_src/services/couriers/end-unsold.ts",
    whole: "{ penalty: charge - kept - atDoor }",
    broken: "{ penalty: charge - kept }",
  },
  {
    ...{ ...paid, holds: "no more of a door's cash is kept than a way back has cost" },
    file: "db/migrations/0231_paid_way_back.sql",
    whole: "kept_at_door(c.id, s.id, p_more) > greatest(way_cost(c.id), 0)",
    broken: "false",
  },
  {
    ...{ ...late, holds: "a row that waits for us too long is listed, whatever it pays" },
    file: "db/queries/remittances/late-rows.ts",
    whole: "r.state = 'waiting' and (not r.is_plain or m.posting_at is not null)",
    broken: "r.state = 'waiting' and r.payout_minor > 0 and (not r.is_plain or m.posting_at is not null)",
  },
  {
    ...{ ...late, holds: "a courier has seven days for his answer" },
    file: "db/queries/remittances/late-rows.ts",
    whole: "const answerDays = 7;",
    broken: "const answerDays = 5;",
  },
  {
    ...{ ...late, holds: "an answer is of a day since he was asked" },
    file: "db/migrations/0232_row_clocks.sql",
    whole: "not between (v_asked at time zone 'Asia/Dhaka')::date and dhaka_day(), true)",
    broken: "is null, true)",
  },
];
