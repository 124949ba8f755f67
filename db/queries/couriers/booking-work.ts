import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

const list = (ids: readonly string[]): SQL =>
  sql`(select json_array_elements_text(${JSON.stringify(ids)}::json))`;

/** One that nobody has sent yet, with all that its courier must know. Amounts are text; phones are sealed. */
export type UnsentBooking = Readonly<{
  id: string;
  courier: Courier;
  reference: string;
  collect: string;
  value: string;
  grams: number;
  pieces: number;
  store: string;
  name: string;
  phone: string | null;
  altPhone: string | null;
  details: string;
  landmark: string | null;
  locality: string | null;
  note: string | null;
  areaId: string;
  localityId: string | null;
  areaEn: string;
  districtEn: string;
  contents: string;
  /** What the rider takes back for it at the door; null: nothing. */
  takesBack: Readonly<{ contents: string; worth: string; grams: number }> | null;
}>;

/** Looked at, and nothing more: several may read the same. */
export const unsentBookings = (books: Books, ids: readonly string[]): Promise<UnsentBooking[]> =>
  books.ask(sql`select b.id, b.courier, b.reference, b.collect_minor::text as collect, b.value_minor::text as value, b.grams, b.pieces, b.store,
      o.contact_name as name, o.contact_phone_sealed as phone, o.alt_phone_sealed as "altPhone", o.details, o.landmark, o.locality, o.note, o.area_id as "areaId", o.locality_id as "localityId",
      o.area_en as "areaEn", o.district_en as "districtEn",
      (select left(string_agg(l.title_en || case when l.pieces > 1 then ' x' || l.pieces else '' end, ', ' order by l.id), 200)
        from (select id, title_en, quantity - given_back_of(id) as pieces from order_line where sub_order_id = b.sub_order_id) l where l.pieces > 0) as contents,
      (select json_build_object('contents', left(concat_ws(' ', l.title_en, l.label_en) || case when w.quantity > 1 then ' x' || w.quantity else '' end, 200),
          'worth', w.worth_minor::text, 'grams', l.weight_grams * w.quantity) from swap w join order_line l on l.id = w.order_line_id where w.id = o.swap_id) as "takesBack"
    from parcel_booking b join orders o on o.id = b.order_id where b.id in ${list(ids)} and b.state = 'asked' and b.sent_at is null order by b.id`);

/** Whoever gets one sends it, and nobody else ever does: from here on it is asked. `isQueued`: several at once wait in its courier's queue. */
export async function takeToSend(
  books: Books,
  { ids, isQueued }: Readonly<{ ids: readonly string[]; isQueued: boolean }>,
): Promise<readonly string[]> {
  const rows = await books.ask<{ id: string }>(sql`with mine as (
      select id from parcel_booking where id in ${list(ids)} and state = 'asked' and sent_at is null for update)
    update parcel_booking b set sent_at = now(), look_at = now() + interval '3 minutes', sent_together = ${isQueued} and (select count(*) from mine) > 1
      from mine where b.id = mine.id and b.sent_at is null returning b.id`);
  return rows.map(({ id }) => id);
}

/** Those that nobody has turned to: asked for, and never sent. Who reads one has it alone for a while. */
export async function claimUnsent(
  books: Books,
  { courier, most }: Readonly<{ courier: Courier; most: number }>,
): Promise<readonly string[]> {
  const rows = await books.ask<{ id: string }>(sql`with due as (
      select id from parcel_booking where state = 'asked' and sent_at is null and courier = ${courier} and look_at <= now()
       order by look_at limit ${most} for update skip locked)
    update parcel_booking b set look_at = now() + interval '1 minute' from due where b.id = due.id returning b.id`);
  return rows.map(({ id }) => id);
}

/** Sent, and whoever sent it died before he knew what came of it: longer ago than any answer takes. */
export const unansweredBookings = (books: Books, most: number): Promise<{ id: string; orderId: string }[]> =>
  books.ask(sql`select id, order_id as "orderId" from parcel_booking
    where state = 'asked' and sent_at < now() - interval '2 minutes' and look_at <= now() order by sent_at limit ${most}`);

export type Doubt = Readonly<{
  id: string;
  reference: string;
  askedAt: string;
  now: string;
  isQueued: boolean;
}>;

/** Whose courier is to be asked whether he has it: soon at first, then ever less often. Who reads one has it alone until then. */
export const claimDoubts = (
  books: Books,
  { courier, most }: Readonly<{ courier: Courier; most: number }>,
): Promise<Doubt[]> =>
  books.ask<Doubt>(sql`with due as (
      select id from parcel_booking where state = 'unknown' and courier = ${courier} and look_at <= now() order by look_at limit ${most} for update skip locked)
    update parcel_booking b set tries = tries + 1, look_at = now() + least(interval '1 hour', make_interval(secs => 15 * 2 ^ least(tries, 10)))
      from due where b.id = due.id returning b.id, b.reference, b.sent_at as "askedAt", now() as now, b.sent_together as "isQueued"`);

/** He says that there is one, or that he cannot be asked: a person sees it at once. */
export const noteDoubt = (books: Books, id: string, note: "seen" | "by_hand"): Promise<unknown> =>
  books.ask(sql`update parcel_booking set ${note === "seen" ? sql`seen_at = coalesce(seen_at, now())` : sql`by_hand_at = coalesce(by_hand_at, now()), look_at = null`}
    where id = ${id} and state = 'unknown'`);

/** In doubt for hours, or such that only a person can find it. */
export const longDoubted = (books: Books): Promise<{ id: string; reference: string; courier: Courier }[]> =>
  books.ask(sql`select id, reference, courier from parcel_booking where state = 'unknown'
    and (by_hand_at is not null or sent_at < now() - interval '2 hours') order by sent_at limit 100`);

/** He answers again: what is in doubt is asked at once. */
export const hurryDoubts = (books: Books, courier: Courier | null): Promise<unknown> =>
  books.ask(sql`update parcel_booking set look_at = now() where state = 'unknown' and by_hand_at is null and look_at > now()
    ${courier === null ? sql`` : sql`and courier = ${courier}`}`);

export type HeldBooking = Readonly<{
  id: string;
  reference: string;
  courier: Courier;
  state: "asked" | "booked" | "rejected" | "unknown";
  orderId: string;
  subOrderId: string;
  vendorId: string;
  collect: string;
  number: string | null;
  wasSent: boolean;
}>;

const held = sql`select b.id, b.reference, b.courier, b.state, b.order_id as "orderId", b.sub_order_id as "subOrderId", b.vendor_id as "vendorId",
  b.collect_minor::text as collect, c.number, b.sent_at is not null as "wasSent" from parcel_booking b left join consignment c on c.id = b.consignment_id`;

export async function findBooking(tx: Tx, id: string): Promise<HeldBooking | null> {
  const { rows } = await tx.execute<HeldBooking>(sql`${held} where b.id = ${id}`);
  return rows[0] ?? null;
}

/** By our own number, which couriers write in any case. */
export async function findBookingByReference(
  tx: Tx,
  { courier, reference }: Readonly<{ courier: Courier; reference: string }>,
): Promise<HeldBooking | null> {
  const { rows } = await tx.execute<HeldBooking>(
    sql`${held} where b.reference = upper(${reference}) and b.courier = ${courier}`,
  );
  return rows[0] ?? null;
}

/** By the courier's: under which number of ours he has it. Null: its shop booked it by itself. */
export async function referenceOf(tx: Tx, consignmentId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ reference: string }>(
    sql`select reference from parcel_booking where consignment_id = ${consignmentId}`,
  );
  return rows[0]?.reference ?? null;
}

/** Beside a booking's moves. `fee`: poisha. */
export const bookedAs = ({
  parcel,
  tracking,
  fee,
}: Readonly<{ parcel: string; tracking: string | null; fee: bigint | null }>): SQL =>
  sql`ended_at = now(), look_at = null, consignment_id = ${parcel}, tracking = left(${tracking}, 100), fee_minor = ${fee?.toString() ?? null}::bigint`;

export const rejectedAs = ({
  code,
  field,
  said,
}: Readonly<{ code: string; field?: string; said?: string }>): SQL =>
  sql`ended_at = now(), look_at = null, code = left(${code}, 60), field = left(${field ?? null}, 60), said = left(${said ?? null}, 300)`;

export const doubted: SQL = sql`look_at = now() + interval '15 seconds'`;
/** Its number cannot be its own. */
export const misnumbered: SQL = sql`look_at = now() + interval '1 hour', by_hand_at = now()`;
/** What was never sent is no doubt. */
export const isSent: SQL = sql`sent_at is not null`;

/** What he has told us is not, he has after all. Guarded: once, of what was sent and is at its end, under a number that is no other parcel's. */
export async function noteSurfaced(
  tx: Tx,
  { id, number }: Readonly<{ id: string; number: string }>,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update parcel_booking b set surfaced_at = now(), surfaced_number = ${number}, version = version + 1
    where b.id = ${id} and b.state = 'rejected' and b.sent_at is not null and b.surfaced_at is null
      and not exists (select from consignment c where c.courier = b.courier and c.number = ${number}) returning b.id`);
  return rows.length === 1;
}
