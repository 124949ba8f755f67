import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

/** A parcel as `parcel_facts` tells it; amounts as text. */
export type StoredParcel = Readonly<{
  id: string;
  consignment: string;
  reference: string;
  zone: "inside" | "sub" | "outside";
  grams: number;
  isPrepaid: boolean;
  booked: string;
  due: string;
  state: "delivered" | "partial" | "exchange" | "returned" | "under_way" | "at_door" | "gone";
  swap: "open" | "ended" | "failed" | null;
  closedAt: string | null;
  phoneTail: string | null;
  contractId: string | null;
}>;

const facts: SQL = sql`f.id, f.consignment, f.reference, f.zone, f.grams, f.is_prepaid as "isPrepaid", f.booked_minor::text as booked,
  f.due_minor::text as due, f.state, f.swap, f.closed_at as "closedAt", f.phone_tail as "phoneTail", f.contract_id as "contractId"`;

type Keys = Readonly<{ courier: Courier; keys: readonly string[] }>;
const list = (texts: readonly string[]): SQL =>
  sql`array(select json_array_elements_text(${JSON.stringify(texts)}::json))`;

/** By the courier's own numbers: those that they bear, and those that they bore until a row put them right. */
export const parcelsByNumber = (
  books: Pick<Books, "ask">,
  { courier, keys }: Keys,
): Promise<(StoredParcel & { key: string })[]> =>
  books.ask(sql`with now as (select id, number as key from consignment where courier = ${courier} and number = any (${list(keys)})),
    named as (select id, key from now union all (select distinct on (n.was) n.consignment_id, n.was from parcel_number n
      where n.courier = ${courier} and n.was = any (${list(keys)}) and n.put_back_at is null and n.was not in (select key from now) order by n.was, n.made_at desc))
    select ${facts}, n.key from parcel_facts((select array_agg(distinct id) from named)) f join named n on n.id = f.id`);

/** By our own: of the order, of its part, or the one under which it was booked, which stands on its label. Two parcels under one number are none. */
export const parcelsByReference = (
  books: Pick<Books, "ask">,
  { courier, keys }: Keys,
): Promise<(StoredParcel & { key: string })[]> =>
  books.ask(sql`with asked as (select distinct value as key from json_array_elements_text(${JSON.stringify(keys)}::json)),
    named as (select a.key, c.id from asked a join orders o on o.number = a.key or o.number = regexp_replace(a.key, '-[0-9]+$', '')
        join sub_order s on s.order_id = o.id and (o.number = a.key or o.number || '-' || s.seq = a.key)
        join consignment c on c.sub_order_id = s.id where c.courier = ${courier}
      union select a.key, c.id from asked a join parcel_booking b on b.reference = a.key join consignment c on c.id = b.consignment_id where c.courier = ${courier}),
    alone as (select key, min(id) as id from named group by key having count(distinct id) = 1)
    select ${facts}, n.key from alone n join parcel_facts((select array_agg(id) from alone)) f on f.id = n.id`);

export type StoredTaking = Readonly<{ taking: "first" | "same_file" | "earlier_file" }>;

/** In the order asked. */
export const takeParcels = (
  books: Pick<Books, "ask">,
  remittanceId: string,
  takes: readonly Readonly<{ parcel: string; line: number }>[],
): Promise<StoredTaking[]> =>
  books.ask(
    sql`select taking from take_parcels(${remittanceId}, ${JSON.stringify(takes)}::jsonb) order by no`,
  );

/** When what is searched for ended, at the widest; null: whenever. */
export type Span = Readonly<{ from: Date | null; to: Date | null }>;
type Search = Readonly<{ courier: Courier; dueMinors: readonly string[] }> & Span;

/** Parcels that ended, that no row has taken, and of which one of these amounts is due; by the time they closed. */
export const searchParcels = (
  books: Pick<Books, "ask">,
  { courier, dueMinors, from, to }: Search,
): Promise<StoredParcel[]> =>
  books.ask(sql`select ${facts} from parcel_facts((select array_agg(c.id) from unstated_parcel n join consignment c on c.id = n.consignment_id
      where c.courier = ${courier} and c.state in ('delivered','partly_delivered','exchanged','rto_received')
        ${from === null ? sql`` : sql`and c.state_at >= ${from.toISOString()}::timestamptz`}
        ${to === null ? sql`` : sql`and c.state_at <= ${to.toISOString()}::timestamptz`}
        and live_taking(c.id) is null)) f
    where f.due_minor::text = any (${list(dueMinors)}) order by f.closed_at, f.id`);

/** Agreed terms, as they were kept. */
export const termsOf = (
  books: Pick<Books, "ask">,
  ids: readonly string[],
): Promise<{ id: string; terms: unknown }[]> =>
  books.ask(sql`select id, terms from courier_contract where id = any (${list(ids)})`);

/** Asks within the transaction what is else asked alone. */
export const askerOf = (tx: Tx): Pick<Books, "ask"> => ({
  ask: async <Row extends Record<string, unknown>>(statement: SQL) =>
    (await tx.execute(statement)).rows as Row[],
});
