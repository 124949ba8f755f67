import type { Guard } from "../guard.ts";

const brought = {
  ...{ gate: "M17", file: "db/migrations/0224_cash_brought.sql" },
  noticedBy: ["tests/api/cash-brought.test.ts"],
} as const;
const back = { gate: "M17", noticedBy: ["tests/api/stated-back.test.ts"] } as const;
const carriage = { gate: "M17", noticedBy: ["tests/api/own-carriage.test.ts"] } as const;

/** Which money has come, what is told of it, and what a shop is owed for carrying. */
export const m17Brought: readonly Guard[] = [
  {
    ...{
      ...brought,
      holds: "what two have found to be a parcel's cash waits for the statement that brings it",
    },
    whole: "case when k.state = 'closed' then (select s.remittance_id",
    broken: "case when false then (select s.remittance_id",
    // A case that two end so stands for its parcel as well, since then.
    besides: [
      {
        file: "api/_src/services/remittances/claims/end-case.ts",
        whole: "if (from) await takeParcel(",
        broken: "if (!from) await takeParcel(",
      },
    ],
  },
  {
    ...{ ...brought, holds: "cash that no statement brings releases nothing" },
    ...{ whole: "or k.statement is null and (", broken: "or false and (" },
  },
  {
    ...{
      ...brought,
      holds: "nor does a statement of which the bank credits nothing, until somebody bears that",
    },
    whole: "or remittance_unseen(x.statement) and exists",
    broken: "or false and exists",
  },
  {
    ...{
      ...brought,
      holds: "and its shop is not told that it has come",
      file: "db/queries/remittances/shop-cash.ts",
    },
    whole: "when remittance_unseen(k.statement_id) then 'not_credited' else",
    broken: "else",
  },
  {
    ...{ ...brought, holds: "what the courier paid of it later has come" },
    ...{ whole: "a.act in ('bank','offset')", broken: "a.act in ('offset')" },
  },
  {
    ...{ ...back, holds: "support may say what a row says otherwise than our record" },
    file: "db/queries/couriers/desk.ts",
    ...{ whole: "'STATED_LOST',", broken: "" },
  },
  {
    ...{ ...carriage, holds: "what a shop is owed for carrying it is payable with the goods' money" },
    file: "api/_src/services/vendor/close-window.ts",
    ...{ whole: "carriage: await carriageOwed(tx, id)", broken: "carriage: 0n" },
  },
  {
    ...{ ...carriage, holds: "and named with its day", file: "api/_src/services/vendor/read-statement.ts" },
    ...{ whole: " + BigInt(carriage);", broken: " + 0n * BigInt(carriage);" },
  },
];
