import { newId } from "@haat/core/ids";
import type { readFolder } from "@haat/statements/check/folder.node";
import type { ParcelFacts } from "@haat/statements/courier-book";
import { aStaffSession } from "./market.ts";
import type { TestWorld } from "./world.ts";

type Folder = Awaited<ReturnType<typeof readFolder>>;
type Owner = Pick<TestWorld, "owner">;
type Placed = Readonly<{ order: Readonly<{ id: string; subOrders: readonly Readonly<{ id: string }>[] }> }>;
const partOf = ({ order }: Placed): string => order.subOrders[0]?.id ?? "";

const ends: Readonly<Record<ParcelFacts["state"], readonly string[]>> = {
  delivered: ["out_for_delivery", "delivered"],
  partial: ["out_for_delivery", "partly_delivered"],
  exchange: ["out_for_delivery", "exchanged"],
  returned: ["rto_initiated", "rto_in_transit", "rto_received"],
  under_way: ["out_for_delivery"],
  ...{ at_door: [], gone: [] },
};

/** One order, not yet confirmed, over and over: whose number, cash, phone and parcel are those of the folder. */
export async function labelledParcels({ owner }: Owner, placed: Placed, folder: Folder): Promise<void> {
  let nth = 0;
  const rows = [...folder.parcels].flatMap(([courier, parcels]) =>
    parcels.map((each) => ({
      ...{ nth: (nth += 1), courier, number: each.reference, consignment: each.consignment },
      ...{ zone: each.zone, grams: each.grams, phone: each.phoneTail, isPrepaid: each.isPrepaid },
      ...{ booked: String(each.isPrepaid ? 100_000n : each.bookedMinor), due: String(each.dueMinor) },
      hasDue: each.state === "partial" || each.state === "exchange",
      way: ends[each.state],
      closed: each.closedAt?.toISOString() ?? null,
    })),
  );
  const table = `jsonb_to_recordset($1::jsonb) as r(nth int, courier text, number text, consignment text, zone text, grams int, phone text, "isPrepaid" boolean,
    booked bigint, due bigint, "hasDue" boolean, way jsonb, closed timestamptz)`;
  const all = JSON.stringify(rows);
  await owner.query(
    `insert into orders select (jsonb_populate_record(o, jsonb_build_object('id', 'ord_' || lpad(r.nth::text, 26, '0'), 'number', r.number, 'buyer_id', null,
       'track_code', 'trk' || lpad(r.nth::text, 9, '0'), 'state', 'cancelled', 'placed_at', now() - interval '1 year', 'contact_phone_tail', lpad(r.phone, 4, '0'),
       'method', case when r."isPrepaid" then 'bkash' else 'cod' end, 'goods_minor', r.booked, 'delivery_minor', 0, 'total_minor', r.booked))).*
     from orders o, ${table} where o.id = $2`,
    [all, placed.order.id],
  );
  await owner.query(
    `insert into sub_order select (jsonb_populate_record(s, jsonb_build_object('id', 'sub_' || lpad(r.nth::text, 26, '0'), 'order_id', 'ord_' || lpad(r.nth::text, 26, '0'),
       'state', 'cancelled', 'goods_minor', r.booked, 'delivery_minor', 0, 'total_minor', r.booked))).* from sub_order s, ${table} where s.id = $2`,
    [all, partOf(placed)],
  );
  await owner.query(
    `insert into order_line select (jsonb_populate_record(l, jsonb_build_object('id', 'lin_' || lpad(r.nth::text, 26, '0'), 'order_id', 'ord_' || lpad(r.nth::text, 26, '0'),
       'sub_order_id', 'sub_' || lpad(r.nth::text, 26, '0'), 'quantity', 1, 'unit_price_minor', r.booked, 'total_minor', r.booked))).* from order_line l, ${table}
      where l.sub_order_id = $2`,
    [all, partOf(placed)],
  );
  await owner.query(
    `insert into consignment (id, order_id, sub_order_id, vendor_id, courier, number, handed_at, price_zone, grams, ended_due_minor)
     select 'cns_' || lpad(r.nth::text, 26, '0'), s.order_id, s.id, s.vendor_id, r.courier, r.consignment, coalesce(r.closed, now()) - interval '1 day', r.zone, r.grams,
       case when r."hasDue" then r.due end from ${table} join sub_order s on s.id = 'sub_' || lpad(r.nth::text, 26, '0')`,
    [all],
  );
  for (const step of [0, 1, 2])
    await owner.query(
      `update consignment c set state = r.way ->> $2::int, state_at = r.closed from ${table}
        where c.id = 'cns_' || lpad(r.nth::text, 26, '0') and r.way ->> $2::int is not null`,
      [all, step],
    );
}

/** What each courier of the folder may charge the shop of its parcels, or all before there are any, agreed by two. */
export async function labelledContracts(world: TestWorld, folder: Folder): Promise<void> {
  const [one, other] = [await aStaffSession(world, "finance"), await aStaffSession(world, "finance")];
  await agreedContracts(world, folder, [one.userId, other.userId]);
}

export async function agreedContracts(
  { owner }: Owner,
  folder: Folder,
  [one, other]: readonly [string, string],
): Promise<void> {
  for (const [courier, parcels] of folder.parcels)
    await owner.query(
      `insert into courier_contract (id, courier, vendor_id, valid_from, terms, made_by, approved_by, approved_at)
       values ($1, $2, (select vendor_id from consignment where id = 'cns_' || lpad('1', 26, '0')), '2026-01-01', $3, $4, $5, now())`,
      [
        ...[newId("courierContract", new Date()), courier],
        JSON.stringify(parcels[0]?.terms, (_, each: unknown) =>
          typeof each === "bigint" ? Number(each) : each,
        ),
        ...[one, other],
      ],
    );
}
