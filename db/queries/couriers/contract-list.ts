import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

type Words = Readonly<{ bn: string; en: string }>;

export type ContractRow = Readonly<{
  id: string;
  courier: Courier;
  shop: (Words & Readonly<{ slug: string }>) | null;
  from: string;
  until: string | null;
  state: "open" | "agreed" | "refused" | "withdrawn";
  isNow: boolean;
  terms: unknown;
  reason: string;
  makerId: string;
  maker: string;
  madeAt: string;
  checker: string | null;
  decidedAt: string | null;
  refusal: string | null;
}>;

const today: SQL = sql`(now() at time zone 'Asia/Dhaka')::date`;
const stateOf: SQL = sql`case when t.approved_at is not null then 'agreed' when t.ended_at is null then 'open'
  when t.ended_by = t.made_by then 'withdrawn' else 'refused' end`;

/** An agreed one ends where the next of the same scope begins. */
const until: SQL = sql`least(t.valid_to, case when t.approved_at is not null then (select min(n.valid_from) from courier_contract n
  where n.courier = t.courier and n.vendor_id is not distinct from t.vendor_id and n.approved_at is not null and n.valid_from > t.valid_from) end)`;

type Ask = Readonly<{
  courier: Courier | undefined;
  shop: string | undefined;
  state: "open" | "agreed" | "ended" | undefined;
  before: string | null;
  limit: number;
}>;

const inState: Readonly<Record<NonNullable<Ask["state"]>, SQL>> = {
  open: sql`and t.approved_at is null and t.ended_at is null`,
  agreed: sql`and t.approved_at is not null`,
  ended: sql`and t.ended_at is not null`,
};

/** Newest first. */
export const listContracts = (
  db: Database,
  viewer: Viewer,
  { courier, shop, state, before, limit }: Ask,
): Promise<ContractRow[]> =>
  db.ask(
    viewer,
    sql`select t.id, t.courier, case when v.id is not null then json_build_object('slug', v.slug, 'bn', v.name_bn, 'en', v.name_en) end as shop,
        t.valid_from::text as from, e.until::text as until, ${stateOf} as state,
        t.approved_at is not null and t.valid_from <= ${today} and (e.until is null or ${today} < e.until) as "isNow",
        t.terms, t.reason, t.made_by as "makerId", m.name as maker, t.made_at as "madeAt", c.name as checker,
        coalesce(t.approved_at, t.ended_at) as "decidedAt", t.refusal
      from courier_contract t cross join lateral (select ${until} as until) e join user_account m on m.id = t.made_by
        left join user_account c on c.id = coalesce(t.approved_by, nullif(t.ended_by, t.made_by)) left join vendor v on v.id = t.vendor_id
      where true ${courier === undefined ? sql`` : sql`and t.courier = ${courier}`} ${shop === undefined ? sql`` : sql`and v.slug = ${shop}`}
        ${state === undefined ? sql`` : inState[state]} ${before === null ? sql`` : sql`and t.id < ${before}`}
      order by t.id desc limit ${limit}`,
  );

type Terms = Readonly<{ from: string; isOwn: boolean; terms: unknown }>;
export type ShopCourierRow = Readonly<{
  courier: Courier;
  hasStore: boolean;
  now: Terms | null;
  next: Terms | null;
}>;

/** What each of these couriers may charge this shop today, what the next agreed terms are, and whether it knows the shop. */
export const termsForShop = (
  books: Pick<Books, "ask">,
  { vendorId, couriers }: Readonly<{ vendorId: string; couriers: readonly Courier[] }>,
): Promise<ShopCourierRow[]> =>
  books.ask(sql`select k.courier, exists (select from courier_store s where s.vendor_id = ${vendorId} and s.courier = k.courier) as "hasStore",
      case when n.id is not null then json_build_object('from', n.valid_from, 'isOwn', n.vendor_id is not null, 'terms', n.terms) end as now,
      (select json_build_object('from', x.valid_from, 'isOwn', x.vendor_id is not null, 'terms', x.terms) from courier_contract x
        where x.courier = k.courier and x.approved_at is not null and x.valid_from > ${today}
          and (x.vendor_id = ${vendorId} or x.vendor_id is null) and x.id = contract_on(k.courier, ${vendorId}, x.valid_from)
        order by x.valid_from limit 1) as next
    from json_array_elements_text(${JSON.stringify(couriers)}::json) with ordinality k(courier, place)
      left join courier_contract n on n.id = contract_on(k.courier, ${vendorId}, ${today}) order by k.place`);

export type Freight = Readonly<{ zone: "inside" | "sub" | "outside"; grams: number }>;

/** What a part's price of carriage depends on, as it lies in the shop. */
export async function freightOf(books: Pick<Books, "ask">, subOrderId: string): Promise<Freight | null> {
  const [row] = await books.ask<Freight>(sql`select zone, grams from freight_of(${subOrderId})`);
  return row ?? null;
}
