import { newId } from "@haat/core/ids";
import { j18 } from "@haat/core/ledger-couriers";
import { claimFrom } from "@haat/db/queries/couriers/cash";
import { post } from "@haat/db/queries/money/journals";
import { aCourierKey, courierEvent } from "./couriers.ts";
import { openDispatch, tell } from "./dispatch.ts";
import { aRemittanceFile } from "./remittance-files.ts";
import { released } from "./remittances.ts";
import type { TestShop } from "./shop.ts";

let parcels = 0;

/** A statement whose two rows are matched: in line 1 a parcel's cash is short by one taka, in line 2 nobody's brings ten taka. */
export async function aMatchedRemittance(shop: TestShop, madeBy: string): Promise<string> {
  const { world } = shop;
  const number = `MR${(parcels += 1)}`;
  await (await openDispatch(shop)).handedTo("redx", number);
  const id = await aRemittanceFile(world, madeBy);
  await world.owner.query(
    `update remittance_file set state = 'matched', header = '{"line":1,"names":[],"fields":{},"deductions":[],"unread":[]}', gross_minor = 0, net_minor = 0, read_at = now(), matched_at = now(), rows_read = 2, rows_matched = 2
      where id = $1`,
    [id],
  );
  await world.owner.query(
    `insert into remittance (id, courier, reference, file_name, file_hash, period_end, row_count, gross_minor, net_minor, made_by)
     select id, courier, reference, file_name, file_hash, current_date, 2, 1000, 1000, made_by from remittance_file where id = $1`,
    [id],
  );
  await world.owner.query(
    `insert into remittance_row (remittance_id, line, consignment_id, match, outcome, word, collected_minor, charge_minor, payout_minor, findings)
     values ($1, 1, (select id from consignment where courier = 'redx' and number = $2), 'exact', 'delivered', 'Delivered', 0, 0, 0,
        '[{"label":"SHORT_COLLECTED","expectedMinor":"100","statedMinor":"0"}]'),
      ($1, 2, null, 'none', 'delivered', 'Delivered', 1000, 0, 1000, '[{"label":"UNKNOWN_CONSIGNMENT","expectedMinor":null,"statedMinor":"1000"}]')`,
    [id, number],
  );
  return id;
}

/** A statement whose rows are all posted, as far as its own state says; what it brings has not come. */
export async function aPostedRemittance(shop: TestShop, madeBy: string): Promise<string> {
  const id = await aMatchedRemittance(shop, madeBy);
  await shop.world.owner.query("update remittance set state = 'posted' where id = $1", [id]);
  return id;
}

/** A courier owes one taka for a parcel of his. */
export async function aCourierClaim(shop: TestShop): Promise<string> {
  const { world, node } = shop;
  const number = `CC${(parcels += 1)}`;
  await (await openDispatch(shop)).handedTo("redx", number);
  const claimId = newId("courierClaim", new Date());
  const { rows } = await world.owner.query<{ id: string; orderId: string; vendorId: string }>(
    `select id, order_id as "orderId", vendor_id as "vendorId" from consignment where courier = 'redx' and number = $1`,
    [number],
  );
  const [{ id: consignmentId, orderId, vendorId } = { id: "", orderId: "", vendorId: "" }] = rows;
  await node.books.transact(async (tx) => {
    const claim = { courier: "redx", orderId, amount: 100n } as const;
    await claimFrom(tx, { ...claim, id: claimId, consignmentId, kind: "short" });
    await post(tx, j18({ ...claim, claimId, vendorId }));
  });
  return claimId;
}

/** Delivered twenty days ago by a courier of whose statements none names it. */
export async function aMissingParcel(
  shop: TestShop,
): Promise<Readonly<{ consignmentId: string; amountMinor: string }>> {
  const { world } = shop;
  const number = `MP${(parcels += 1)}`;
  const key = await aCourierKey(world, "redx");
  await (await openDispatch(shop)).handedTo("redx", number);
  // That market's day is not today.
  const at = world.clock.now().toISOString();
  const told = await tell(shop, key, { ...courierEvent(number, "delivered"), at });
  if (told.status !== 200) throw new Error(`${number} was not delivered: ${await told.text()}`);
  await world.owner.query("update courier_key set ended_at = now(), ended_by = made_by where id = $1", [
    key.id,
  ]);
  const { rows } = await world.owner.query<{ consignmentId: string; amountMinor: string }>(
    `with old as (update consignment set state_at = now() - interval '20 days' where courier = 'redx' and number = $1 returning id)
     select k.consignment_id as "consignmentId", k.due_minor::text as "amountMinor" from courier_cash k join old on old.id = k.consignment_id`,
    [number],
  );
  const [missing] = rows;
  if (!missing) throw new Error(`${number} was not delivered`);
  return missing;
}

/** What somebody has asked a second person: to post a statement as a whole. */
export async function aRemittanceProposal(shop: TestShop, maker: string): Promise<string> {
  const remittance = await aMatchedRemittance(shop, maker);
  await released(shop.world, "redx");
  const id = newId("proposal", new Date());
  await shop.world.owner.query(
    `insert into proposal (id, kind, subject, payload, reason, state, maker_id, expires_at)
     values ($1, 'remittance.post', $2, $3, 'it is much', 'open', $4, now() + interval '3 days')`,
    [
      ...[id, remittance],
      ...[
        { amountMinor: "1000", remittance: { courier: "redx", remittanceId: remittance, lines: [] } },
        maker,
      ],
    ],
  );
  return id;
}
