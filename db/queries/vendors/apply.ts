import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { SealedText } from "./sealed-text.ts";

export type Applicant = Readonly<{ phoneSealed: string; phoneTail: string }>;

/** The proven phone of who applies; null when he has none. */
export async function findApplicant(tx: Tx, userId: string): Promise<Applicant | null> {
  const { rows } =
    await tx.execute<Applicant>(sql`select phone_sealed as "phoneSealed", phone_tail as "phoneTail"
    from user_account where id = ${userId} and phone_sealed is not null for update`);
  return rows[0] ?? null;
}

type NewShop = Readonly<{
  id: string;
  slug: string;
  name: Readonly<{ bn: string; en: string }>;
  story: string;
  ownerName: string;
  areaId: string;
  applicant: Applicant;
  userId: string;
}>;

/** `area`: nobody can live there. `open`: he waits for an answer already. `taken`: another shop's address reads like it. */
export type Applied = "applied" | "area" | "open" | "taken";

export async function insertApplication(tx: Tx, shop: NewShop): Promise<Applied> {
  const { id, slug, name, story, ownerName, areaId, applicant, userId } = shop;
  const { rows: inserted } = await tx.execute(sql`
    insert into vendor (id, slug, name_bn, name_en, story_bn, story_en, owner_name_bn, owner_name_en, phone_sealed, phone_tail,
      district_id, city_id, state, applied_by, applied_at)
    select ${id}, ${slug}, ${name.bn}, ${name.en}, ${story}, ${story}, ${ownerName}, ${ownerName}, ${applicant.phoneSealed},
      ${applicant.phoneTail}, g.parent_id, g.id, 'applied', ${userId}, now()
    from geo_unit g join geo_unit d on d.id = g.parent_id and d.level = 'district' where g.id = ${areaId}
    on conflict do nothing returning id`);
  if (inserted.length) return "applied";
  const { rows } = await tx.execute<{ why: Applied }>(sql`select case
    when exists (select 1 from vendor where applied_by = ${userId} and state = 'applied') then 'open'
    when exists (select 1 from vendor where folded_slug(slug) = folded_slug(${slug})) then 'taken' else 'area' end as why`);
  return rows[0]?.why ?? "area";
}

export async function insertPaper(
  tx: Tx,
  { vendorId, kind, number }: Readonly<{ vendorId: string; kind: string; number: SealedText }>,
): Promise<void> {
  await tx.execute(sql`insert into vendor_paper (vendor_id, kind, number_sealed, number_hash, number_tail, state)
    values (${vendorId}, ${kind}, ${number.sealed}, ${number.hash}, ${number.tail}, 'given')`);
}

/** The terms of selling, in the version and language in which they were shown. */
export async function noteConsent(
  tx: Tx,
  { userId, version, locale }: Readonly<{ userId: string; version: string; locale: string }>,
): Promise<void> {
  await tx.execute(sql`insert into consent (user_id, purpose, given, version, locale)
    values (${userId}, 'terms', true, ${version}, ${locale})`);
}
