import type { Guard } from "../guard.ts";

const numbers = { gate: "M17", noticedBy: ["tests/api/right-number.test.ts"] } as const;
const service = { ...numbers, file: "api/_src/services/couriers/right-number.ts" } as const;
const migration = { ...numbers, file: "db/migrations/0246_right_numbers.sql" } as const;

/** A parcel's number on record is put right by an accepted row, and by nothing else. */
export const m17Numbers: readonly Guard[] = [
  {
    ...{ ...service, holds: "a number that is another parcel's is given to no second one" },
    whole: "numberIn(stated) === null || isTaken ? null",
    broken: "numberIn(stated) === null ? null",
  },
  {
    ...{ ...service, holds: "a number that the courier gave himself stays unless a person says otherwise" },
    whole: 'isConfirmed ? "ours" : "theirs"',
    broken: 'isConfirmed ? "theirs" : "theirs"',
  },
  {
    ...{ ...service, holds: "what came under the right number before is read once more" },
    whole: "  if (keys.length > 0) await wakeNotices(tx, keys);\n",
    broken: "",
  },
  {
    ...{ ...numbers, holds: "undoing a match puts the parcel's old number back" },
    file: "api/_src/services/remittances/acts/unmatch.ts",
    whole: "  await rightBack(tx, ctx, { ...named, postingNo: row.postingNo });\n",
    broken: "",
  },
  {
    ...{ ...migration, holds: "a parcel's number changes only beside its history" },
    whole: "or new.number <> old.number and not exists",
    broken: "or false and not exists",
  },
  {
    ...{ ...migration, holds: "a number is put right only by a row that states it" },
    whole: "if new.put_back_at is not null or not exists (select from remittance_row r",
    broken: "if false and not exists (select from remittance_row r",
  },
];
