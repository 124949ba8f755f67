import { payoutOf, type StatementRow } from "./sheet.ts";
import { codFee, deliveryFee, type Tariff } from "./tariff.ts";

type Change = (row: StatementRow, tariff: Tariff) => readonly StatementRow[];

const with_ = (row: StatementRow, changed: Partial<StatementRow>): readonly StatementRow[] => {
  const next = { ...row, ...changed };
  return [{ ...next, payout: payoutOf(next) }];
};
/** With its own share of that cash: the contract is kept, only the cash is another. */
const taken = (row: StatementRow, tariff: Tariff, collected: bigint): readonly StatementRow[] =>
  with_(row, { collected, cod: codFee(tariff, row.zone, collected) });
/** The other outcome, at its price. */
function turned(row: StatementRow, tariff: Tariff): readonly StatementRow[] {
  const delivery = deliveryFee(tariff, row.zone, row.grams);
  if (row.outcome === "returned")
    return taken({ ...row, outcome: "delivered", delivery }, tariff, row.collectable);
  const home = { outcome: "returned", delivery: (delivery * BigInt(tariff.returnPct)) / 100n } as const;
  return with_(row, { ...home, collected: 0n, cod: 0n });
}
/** The last two signs change places, or become others where they are the same. */
const mistyped = (text: string): string => {
  const [one = "", other = ""] = text.slice(-2);
  return `${text.slice(0, -2)}${one === other ? "77" : `${other}${one}`}`;
};
const nobodys = (row: StatementRow): StatementRow => ({
  ...row,
  consignment: mistyped(row.consignment),
  tracking: "",
  reference: "",
});
const adjusted = (row: StatementRow, payout: bigint, label: string): StatementRow => ({
  ...nobodys(row),
  ...{ consignment: "", phone: "", outcome: "adjustment", label, payout },
  ...{ collectable: 0n, collected: 0n, delivery: 0n, cod: 0n, extra: 0n },
});

/** Of the file as a whole: its total is 120 taka low. */
export const totalDifference = "total";

/** What a file may say otherwise than it was, of one row; its sum agrees with it unless that is what is wrong. */
export const differences: Readonly<Record<string, Change>> = {
  none: (row) => [row],
  missing: () => [],
  short: (row, tariff) => taken(row, tariff, row.collected - (row.collected / 1000n) * 100n),
  over: (row, tariff) => taken(row, tariff, row.collected + 10_000n),
  zero: (row, tariff) => taken(row, tariff, 0n),
  fee: (row) => with_(row, { delivery: row.delivery + 2_000n }),
  "cod-fee": (row) => with_(row, { cod: row.cod + 1_000n }),
  extra: (row) => with_(row, { extra: 2_000n }),
  arithmetic: (row) => [{ ...row, payout: row.payout - 5_000n }],
  duplicate: (row) => [row, row],
  typo: (row) => [{ ...row, consignment: mistyped(row.consignment), tracking: mistyped(row.tracking) }],
  "no-id": (row) => [{ ...row, consignment: "", tracking: "", reference: "" }],
  "no-number": (row) => [{ ...row, reference: "" }],
  unknown: (row) => [row, nobodys(row)],
  status: turned,
  credit: (row) => [row, adjusted(row, 120_000n, "Compensation - lost parcel")],
  debit: (row) => [row, adjusted(row, -15_000n, "Packaging charge")],
};
