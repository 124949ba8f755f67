import type { Courier } from "@haat/core/couriers";
import { newId } from "@haat/core/ids";
import { postRow, type RowDecision, type RowFate } from "@haat/api/services/couriers/post-row";
import { aStaffSession } from "./market.ts";
import type { TestShop } from "./shop.ts";

export type StatedRow = Readonly<{
  /** The courier's number of a parcel of ours; null: of none. */
  number: string | null;
  collected: bigint;
  charge: bigint;
  outcome?: "delivered" | "returned";
  findings?: readonly string[];
}>;

let files = 0;

/** A courier's statement as it was read and matched; its rows are numbered from 1. */
export async function aRemittance(
  { world }: TestShop,
  courier: Courier,
  rows: readonly StatedRow[],
): Promise<string> {
  const id = newId("remittance", new Date());
  const { userId } = await aStaffSession(world, "finance");
  const sum = (amounts: readonly bigint[]): string =>
    amounts.reduce((one, other) => one + other, 0n).toString();
  await world.owner.query(
    `insert into remittance (id, courier, reference, file_name, file_hash, period_end, row_count, gross_minor, net_minor, made_by)
     values ($1, $2, $1, 'statement.csv', encode(sha256($3::bytea), 'hex'), current_date, $4, $5, $6, $7)`,
    [
      ...[id, courier, `file ${(files += 1)}`, rows.length, sum(rows.map(({ collected }) => collected))],
      ...[sum(rows.map(({ collected, charge }) => collected - charge)), userId],
    ],
  );
  for (const [index, { number, collected, charge, outcome = "delivered", findings = [] }] of rows.entries())
    await world.owner.query(
      `insert into remittance_row (remittance_id, line, consignment_id, match, outcome, word, collected_minor, charge_minor, findings)
       values ($1, $2, (select id from consignment where courier = $3 and number = $4), case when $4::text is null then 'none' else 'exact' end, $5, $5, $6, $7, $8)`,
      [id, index + 1, courier, number, outcome, collected, charge, JSON.stringify(findings)],
    );
  return id;
}

export const posted = (
  { node, world }: TestShop,
  remittanceId: string,
  line: number,
  decision: RowDecision | null = null,
): Promise<RowFate> => node.books.transact((tx) => postRow(tx, world.edge, { remittanceId, line, decision }));

/** A person of finance takes the row as it stands. */
export async function aDecision({ world }: TestShop, over: Partial<RowDecision> = {}): Promise<RowDecision> {
  const { userId } = await aStaffSession(world, "finance");
  return { by: userId, reason: "seen in his records", short: "claim", odd: "suspense", ...over };
}
