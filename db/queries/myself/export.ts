import type { MissedCallOutcome } from "@haat/core/tries";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { type OwnConfirmation, ownConfirmation } from "../confirmations/own.ts";
import type { Tries } from "../couriers/tries.ts";
import { trxOf } from "../money/attempts.ts";

type Words = Readonly<{ bn: string; en: string }>;

/** All but the orders. Phones and addresses of mail are sealed; passwords, secrets and hashes are not among it. */
export type OwnRecord = Readonly<{
  id: string;
  name: string;
  locale: "bn" | "en";
  phone: string | null;
  email: string | null;
  createdAt: string;
  hasPassword: boolean;
  hasApp: boolean;
  passkeys: readonly Readonly<{ name: string; createdAt: string }>[];
  shops: readonly Readonly<{ slug: string; name: Words; memberRole: string }>[];
  consents: readonly Readonly<{
    purpose: string;
    given: boolean;
    version: string;
    locale: string;
    at: string;
  }>[];
  sessions: readonly Readonly<{
    device: string;
    createdAt: string;
    lastSeenAt: string;
    endedAt: string | null;
  }>[];
  devices: readonly Readonly<{ label: string; firstSeenAt: string; lastSeenAt: string }>[];
  newsDevices: readonly Readonly<{ label: string; madeAt: string; toldAt: string | null }>[];
  wishes: readonly Readonly<{ product: string | null; price: string; madeAt: string }>[];
  waits: readonly Readonly<{
    product: string | null;
    channel: string;
    madeAt: string;
    toldAt: string | null;
    endedAt: string | null;
  }>[];
  identities: readonly Readonly<{ provider: string; label: string | null; linkedAt: string }>[];
  erasures: readonly Readonly<{ state: string; askedAt: string; dueAt: string }>[];
}>;

const mostOfAKind = 500;

export async function findOwnRecord(db: Database, viewer: Viewer): Promise<OwnRecord | null> {
  const of = (table: string, columns: string, order: string) =>
    sql`coalesce((select json_agg(json_build_object(${sql.raw(
      columns,
    )})) from (select * from ${sql.identifier(table)} where user_id = u.id order by ${sql.raw(order)} desc limit ${mostOfAKind}) x), '[]')`;
  const [row] = await db.ask<OwnRecord>(
    viewer,
    sql`select u.id, u.name, u.locale, u.phone_sealed as phone, u.email_sealed as email, u.created_at as "createdAt",
        exists (select from password p where p.user_id = u.id) as "hasPassword",
        exists (select from totp p where p.user_id = u.id and p.confirmed_at is not null) as "hasApp",
        ${of("passkey", "'name', name, 'createdAt', created_at", "created_at")} as passkeys,
        coalesce((select json_agg(json_build_object('slug', v.slug, 'name', json_build_object('bn', v.name_bn, 'en', v.name_en),
          'memberRole', m.member_role)) from vendor_member m join vendor v on v.id = m.vendor_id where m.user_id = u.id), '[]') as shops,
        ${of("consent", "'purpose', purpose, 'given', given, 'version', version, 'locale', locale, 'at', at", "id")} as consents,
        ${of("session", "'device', device, 'createdAt', created_at, 'lastSeenAt', last_seen_at, 'endedAt', ended_at", "created_at")} as sessions,
        ${of("known_device", "'label', label, 'firstSeenAt', first_seen_at, 'lastSeenAt', last_seen_at", "last_seen_at")} as devices,
        coalesce((select json_agg(json_build_object('label', d.label, 'madeAt', d.made_at, 'toldAt', d.told_at) order by d.made_at desc)
          from news_device d where d.user_id = u.id or d.order_id in (select o.id from orders o where o.buyer_id = u.id)), '[]') as "newsDevices",
        ${of("wish", "'product', (select slug from product where id = x.product_id), 'price', price_minor::text, 'madeAt', made_at", "made_at")} as wishes,
        ${of(
          "stock_wish",
          "'product', (select p.slug from variant v join product p on p.id = v.product_id where v.id = x.variant_id), 'channel', channel, 'madeAt', made_at, 'toldAt', told_at, 'endedAt', ended_at",
          "made_at",
        )} as waits,
        ${of("identity", "'provider', provider, 'label', label_sealed, 'linkedAt', linked_at", "linked_at")} as identities,
        ${of("erasure", "'state', state, 'askedAt', asked_at, 'dueAt', due_at", "asked_at")} as erasures
      from user_account u where u.id = haat_user()`,
  );
  return row ?? null;
}

type Line = Readonly<{
  title: Words;
  label: Words;
  quantity: number;
  unitPriceMinor: string;
  totalMinor: string;
}>;

/** `phone` and `altPhone`: the end of each, and whether it is one's own. */
export type OwnOrder = Readonly<{
  id: string;
  number: string;
  state: string;
  method: string;
  placedAt: string;
  name: string;
  phoneTail: string | null;
  isOwnPhone: boolean;
  altPhoneTail: string | null;
  area: Words;
  district: Words;
  details: string;
  landmark: string | null;
  locality: string | null;
  note: string | null;
  goodsMinor: string;
  deliveryMinor: string;
  totalMinor: string;
  parts: readonly Readonly<{
    id: string;
    number: string;
    shop: Words;
    state: string;
    lines: readonly Line[];
  }>[];
  payments: readonly Readonly<{
    method: string;
    state: string;
    amountMinor: string;
    trx: string | null;
    at: string;
  }>[];
  refunds: readonly Readonly<{
    state: string;
    amountMinor: string;
    decidedAt: string;
    doneAt: string | null;
  }>[];
  calledBefore: OwnConfirmation | null;
  /** By part; null where none of them went by a courier. */
  tries: Readonly<Record<string, Tries>> | null;
  calls: readonly Readonly<{ partId: string; at: string; outcome: MissedCallOutcome | "forgotten" }>[];
}>;

/** Newest first, a page at a time; row security shows no other's. */
export const listOwnOrders = (
  db: Database,
  viewer: Viewer,
  { before, limit }: Readonly<{ before: string | null; limit: number }>,
): Promise<OwnOrder[]> =>
  db.ask<OwnOrder>(
    viewer,
    sql`select o.id, o.number, o.state, o.method, o.placed_at as "placedAt", o.contact_name as name, o.contact_phone_tail as "phoneTail",
        coalesce(o.contact_phone_hash = any(hashes_of((select phone_hash from user_account where id = haat_user()))), false) as "isOwnPhone",
        o.alt_phone_tail as "altPhoneTail", json_build_object('bn', o.area_bn, 'en', o.area_en) as area,
        json_build_object('bn', o.district_bn, 'en', o.district_en) as district, o.details, o.landmark, o.locality, o.note,
        o.goods_minor::text as "goodsMinor", o.delivery_minor::text as "deliveryMinor", o.total_minor::text as "totalMinor",
        (select coalesce(json_agg(json_build_object('id', s.id, 'number', o.number || '-' || s.seq, 'state', s.state,
            'shop', json_build_object('bn', v.name_bn, 'en', v.name_en),
            'lines', (select coalesce(json_agg(json_build_object('title', json_build_object('bn', l.title_bn, 'en', l.title_en),
                'label', json_build_object('bn', l.label_bn, 'en', l.label_en), 'quantity', l.quantity,
                'unitPriceMinor', l.unit_price_minor::text, 'totalMinor', l.total_minor::text) order by l.id), '[]')
              from order_line l where l.sub_order_id = s.id)) order by s.seq), '[]')
          from sub_order s join vendor v on v.id = s.vendor_id where s.order_id = o.id) as parts,
        (select coalesce(json_agg(json_build_object('method', a.method, 'state', a.state, 'amountMinor', a.amount_minor::text,
            'trx', ${trxOf}, 'at', a.created_at) order by a.id), '[]') from payment_attempt a where a.order_id = o.id) as payments,
        (select coalesce(json_agg(json_build_object('state', r.state, 'amountMinor', r.amount_minor::text, 'currency', r.currency,
            'decidedAt', r.decided_at, 'doneAt', r.done_at) order by r.id), '[]') from refund r where r.order_id = o.id) as refunds, ${ownConfirmation} as "calledBefore",
        tries_of_order(o.id) as tries, calls_of_order(o.id) as calls
      from orders o where o.buyer_id = haat_user() ${before ? sql`and o.id < ${before}` : sql``} order by o.id desc limit ${limit}`,
  );
