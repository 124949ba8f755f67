import type { Courier } from "@haat/core/couriers";
import { newId } from "@haat/core/ids";
import { postRow, type RowDecision, type RowFate } from "@haat/api/services/couriers/post-row";
import { expect } from "vitest";
import { aStaffSession } from "./market.ts";
import type { TestShop } from "./shop.ts";
import { atOnce } from "./shadow.ts";
import { ask } from "./staff.ts";

export type StatedRow = Readonly<{
  /** The courier's number of a parcel of ours; null: of none. */
  number: string | null;
  collected: bigint;
  charge: bigint;
  outcome?: "delivered" | "returned";
  findings?: readonly string[];
}>;

let files = 0;

/** Two of finance have let this courier's clean rows be posted without a person's look. */
export async function released(world: TestShop["world"], courier: Courier): Promise<void> {
  const known = await world.owner.query("select from courier_rule where courier = $1 and is_released", [
    courier,
  ]);
  if (known.rows.length > 0) return;
  await atOnce(world);
  const [one, other] = [await aStaffSession(world, "finance"), await aStaffSession(world, "finance")];
  const id = newId("proposal", new Date());
  await world.owner.query(
    `insert into proposal (id, kind, subject, payload, reason, state, maker_id, checker_id, decided_at, expires_at)
     values ($1, 'remittance.rule', $2 || ':clean_1', '{}', 'seen for three weeks', 'agreed', $3, $4, now(), now() + interval '3 days')`,
    [id, courier, one.userId, other.userId],
  );
  await world.owner.query(
    `insert into courier_rule (id, courier, rule, is_released, proposal_id) values ($1, $2, 'clean_1', true, $3)`,
    [newId("courierRule", new Date()), courier, id],
  );
}

/** A courier's statement as it was read and matched; its rows are numbered from 1. */
export async function aRemittance(
  { world }: TestShop,
  courier: Courier,
  rows: readonly StatedRow[],
): Promise<string> {
  const id = newId("remittance", new Date());
  await released(world, courier);
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

/** Someone of support says that a posted row is not its parcel's. */
export async function unposted({ world }: TestShop, id: string, line: number): Promise<void> {
  const by = await aStaffSession(world, "support_2");
  const path = `/v1/support/remittances/${id}/rows/${line}/acts`;
  const told = await ask(world, by, ["POST", path], { act: "unmatch", reason: "of another parcel" });
  expect([told.status, told.code]).toEqual([200, ""]);
}
