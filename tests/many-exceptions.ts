import type { StoredFinding } from "@haat/db/queries/remittances/rows";
import type { TestWorld } from "./world.ts";

const findings: readonly StoredFinding[] = [
  { label: "ID_TYPO", expectedMinor: null, statedMinor: "11300000" },
  { label: "ROW_ARITHMETIC", expectedMinor: "11300000", statedMinor: "11200000" },
  ...["Fuel Surcharge (Inter District)", "ঢাকার বাইরে বাড়তি খরচ"].map((charge) => ({
    ...{ label: "UNCONTRACTED_CHARGE", expectedMinor: "0", statedMinor: "150000", charge },
  })),
];
const charges = findings.flatMap(({ charge, statedMinor }) =>
  charge === undefined || statedMinor === null ? [] : [{ name: charge, amountMinor: statedMinor }],
);

/**
 * So many rows more of a matched statement, from line 3, as long as they come: four things against each, and
 * five parcels it may be. Five of them ended in an earlier statement's period.
 */
export const manyExceptions = async ({ owner }: TestWorld, id: string, many: number): Promise<void> => {
  await owner.query(
    `insert into remittance_row (remittance_id, line, match, outcome, word, consignment_stated, reference_stated, closed_at, collected_minor, delivery_fee_minor,
       cod_fee_minor, charge_minor, payout_minor, findings, charges, candidates)
     select $1, n, 'suggested', 'delivered', 'গ্রাহকের কাছে পৌঁছানো হয়েছে (Delivered)', 'DL' || n || 'ANWZXK7', 'HAAT-2026-' || n, now() + case when n < 8 then interval '-2 days' else interval '5 minutes' end, 12000000, 700000,
       120000, 970000, 11030000, $3, $4, array(select 'cns_' || lpad(x::text, 26, '0') from generate_series(1, 5) x)
     from generate_series(3, $2::int + 2) n`,
    [id, many, JSON.stringify(findings), JSON.stringify(charges)],
  );
  await owner.query("analyze remittance_row, remittance_tally");
};
