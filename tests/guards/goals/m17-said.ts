import type { Guard } from "../guard.ts";

const said = { gate: "M17", noticedBy: ["tests/api/said-by-shop.test.ts"] } as const;

/** What a shop says of a parcel before its courier does. */
export const m17Said: readonly Guard[] = [
  {
    gate: "M17",
    holds: "a parcel whose receiver's code has come is not called off",
    file: "db/queries/couriers/cancelling.ts",
    whole: " and not ${isProven}",
    broken: "",
    noticedBy: ["tests/api/called-off-parcels.test.ts"],
  },
  {
    ...{ ...said, file: "api/_src/services/vendor/deliver-part.ts" },
    holds: "no cash stands with a courier who never said that he had the parcel",
    whole: "!(await wasFetched(tx, carrier.id))",
    broken: "false",
  },
  {
    ...{ ...said, file: "api/_src/services/vendor/deliver-part.ts" },
    holds: "who brought a parcel that a wallet paid is not asked",
    whole: "carrier && part.cashMinor > 0n && ",
    broken: "carrier && ",
  },
  {
    ...{ ...said, file: "api/_src/services/vendor/deliver-part.ts" },
    holds: "what the shop brought itself is no courier's cash",
    whole: "{ ...early, carrier: null }",
    broken: "early",
  },
  {
    ...{ ...said, file: "db/queries/couriers/parcels.ts" },
    holds: "a delivery that its courier has not confirmed says that he had it",
    whole: "c.state <> 'label_ready' or exists",
    broken: "c.state <> 'label_ready' or false and exists",
  },
  {
    ...{ ...said, file: "api/_src/services/couriers/apply-report.ts" },
    holds: "nobody asks a courier who has said it himself",
    whole: '  if (road.at(-1) === "delivered") await endEarlyCode(tx, parcel.id);\n',
    broken: "",
  },
  {
    ...{ ...said, file: "db/queries/couriers/reports.ts" },
    holds: "what a shop says once is one case",
    whole: '"called_back",\n  ...shopWords,\n]',
    broken: '"called_back",\n]',
  },
  {
    ...{ ...said, file: "api/_src/services/vendor/take-back.ts" },
    holds: "nobody looks for what its shop has noted as back",
    whole:
      '    if (parcel) await endCasesAs(tx, { consignmentId: parcel.id, kind: "came_back", by, reason: hasIt });\n',
    broken: "",
  },
];
