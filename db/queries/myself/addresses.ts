import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

export type KeptPhone = Readonly<{ sealed: string; tail: string }>;

export type AddressWords = Readonly<{
  recipient: string;
  phone: KeptPhone;
  altPhone: KeptPhone | null;
  areaId: string;
  details: string;
  landmark: string | null;
  /** The area below it as it was typed, and by what it is looked for in that thana. */
  locality: string | null;
  localityKeys: readonly string[];
  /** Offered first from now on. */
  isChosen: boolean;
}>;

/** Phones are sealed. */
export type AddressRow = Readonly<{
  id: string;
  recipient: string;
  phone: string;
  altPhone: string | null;
  areaId: string;
  area: Readonly<{ bn: string; en: string }>;
  districtId: string;
  district: Readonly<{ bn: string; en: string }>;
  details: string;
  landmark: string | null;
  locality: string | null;
  localityId: string | null;
}>;

/** Goods are brought to an upazila or a thana of a city. */
const isPlace = (areaId: string): SQL =>
  sql`exists (select from geo_unit where id = ${areaId} and level in ('upazila','metro_thana'))`;

/** Of that thana's areas the one that its surest key names alone. */
const localityIn = (areaId: string, keys: readonly string[]): SQL =>
  sql`(select min(k.area_id) from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) with ordinality as u(key, at)
    join geo_area_key k on k.thana_id = ${areaId} and k.key = u.key group by u.at having count(*) = 1 order by u.at limit 1)`;

/** One's own, the one offered first in front. */
export const listAddresses = (db: Database, viewer: Viewer): Promise<AddressRow[]> =>
  db.ask<AddressRow>(
    viewer,
    sql`select a.id, a.recipient, a.phone_sealed as phone, a.alt_phone_sealed as "altPhone", a.area_id as "areaId",
        json_build_object('bn', g.name_bn, 'en', g.name_en) as area, d.id as "districtId",
        json_build_object('bn', d.name_bn, 'en', d.name_en) as district, a.details, a.landmark, a.locality, a.locality_id as "localityId"
      from address a join geo_unit g on g.id = a.area_id join geo_unit d on d.id = g.parent_id
     where a.user_id = haat_user() order by a.chosen_at desc nulls last, a.id`,
  );

export type Kept = "kept" | "no_area" | "missing";

/** The same words twice are one address, with the phones given last. */
export async function addAddress(
  db: Database,
  viewer: Viewer,
  { id, ...words }: AddressWords & Readonly<{ id: string }>,
): Promise<{ outcome: Kept; id: string }> {
  const { recipient, phone, altPhone, areaId, details, landmark, locality, localityKeys, isChosen } = words;
  const [row] = await db.ask<{ id: string | null; isPlace: boolean }>(
    viewer,
    sql`with there as (
        update address set phone_sealed = ${phone.sealed}, phone_tail = ${phone.tail}, alt_phone_sealed = ${altPhone?.sealed ?? null},
          alt_phone_tail = ${altPhone?.tail ?? null}, chosen_at = case when ${isChosen} then now() else chosen_at end
         where id = (select id from address where user_id = haat_user() and recipient = ${recipient} and area_id = ${areaId}
           and details = ${details} and landmark is not distinct from ${landmark} and locality is not distinct from ${locality} limit 1) returning id),
      added as (
        insert into address (id, user_id, recipient, phone_sealed, phone_tail, alt_phone_sealed, alt_phone_tail, area_id, details, landmark, locality, locality_id, chosen_at)
        select ${id}, haat_user(), ${recipient}, ${phone.sealed}, ${phone.tail}, ${altPhone?.sealed ?? null}, ${altPhone?.tail ?? null},
          ${areaId}, ${details}, ${landmark}, ${locality}, ${localityIn(areaId, localityKeys)}, case when ${isChosen} then now() end
         where ${isPlace(areaId)} and not exists (select from there) returning id)
      select coalesce((select id from there), (select id from added)) as id, ${isPlace(areaId)} as "isPlace"`,
  );
  return { outcome: row?.id ? "kept" : "no_area", id: row?.id ?? id };
}

/** Another's and a missing one are missing alike: row security shows neither. */
export async function changeAddress(
  db: Database,
  viewer: Viewer,
  { id, ...words }: AddressWords & Readonly<{ id: string }>,
): Promise<Kept> {
  const { recipient, phone, altPhone, areaId, details, landmark, locality, localityKeys, isChosen } = words;
  const [row] = await db.ask<{ changed: number; isPlace: boolean }>(
    viewer,
    sql`with changed as (
        update address set recipient = ${recipient}, phone_sealed = ${phone.sealed}, phone_tail = ${phone.tail},
          alt_phone_sealed = ${altPhone?.sealed ?? null}, alt_phone_tail = ${altPhone?.tail ?? null}, area_id = ${areaId},
          details = ${details}, landmark = ${landmark}, locality = ${locality},
          locality_id = ${localityIn(areaId, localityKeys)}, chosen_at = case when ${isChosen} then now() else chosen_at end
         where id = ${id} and ${isPlace(areaId)} returning id)
      select (select count(*)::int from changed) as changed, ${isPlace(areaId)} as "isPlace"`,
  );
  if (row?.changed === 1) return "kept";
  return row?.isPlace ? "missing" : "no_area";
}

export const chooseAddress = async (db: Database, viewer: Viewer, id: string): Promise<boolean> =>
  (await db.ask(viewer, sql`update address set chosen_at = now() where id = ${id} returning id`)).length ===
  1;

export const removeAddress = async (db: Database, viewer: Viewer, id: string): Promise<boolean> =>
  (await db.ask(viewer, sql`delete from address where id = ${id} returning id`)).length === 1;
