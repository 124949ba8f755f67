import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { worksFor } from "./own-shop.ts";

type Words = Readonly<{ bn: string; en: string }>;
export type WantedName = Words & Readonly<{ since: string }>;
export type ProfileRow = Readonly<{
  name: Words;
  story: Words;
  slug: string;
  wanted: WantedName | null;
  refusal: string | null;
}>;

/** Of a vendor `v`. */
export const wantedNameColumn: SQL = sql`case when v.name_wanted_at is not null then json_build_object('bn', v.wanted_name_bn,
  'en', v.wanted_name_en, 'since', v.name_wanted_at) end`;

export async function readProfile(
  db: Database,
  viewer: Viewer,
  vendorId: string,
): Promise<ProfileRow | null> {
  const [row] = await db.ask<ProfileRow>(
    viewer,
    sql`select json_build_object('bn', v.name_bn, 'en', v.name_en) as name, json_build_object('bn', v.story_bn, 'en', v.story_en) as story,
      v.slug, ${wantedNameColumn} as wanted, v.name_refusal as refusal from vendor v where v.id = ${vendorId}`,
  );
  return row ?? null;
}

/** What the shop says and what it is called now; locked until the transaction ends. */
export async function lockProfile(
  tx: Tx,
  vendorId: string,
): Promise<Readonly<{ name: Words; story: Words }>> {
  const { rows } = await tx.execute<{ name: Words; story: Words }>(sql`select
    json_build_object('bn', coalesce(wanted_name_bn, name_bn), 'en', coalesce(wanted_name_en, name_en)) as name,
    json_build_object('bn', story_bn, 'en', story_en) as story from vendor where id = ${vendorId} for update`);
  const [row] = rows;
  if (!row) throw new Error("a member's shop exists");
  return row;
}

export const keepStory = async (tx: Tx, vendorId: string, story: Words): Promise<void> =>
  void (await tx.execute(
    sql`update vendor set story_bn = ${story.bn}, story_en = ${story.en} where id = ${vendorId}`,
  ));

type Wish = Readonly<{ vendorId: string; by: string; name: Words; slugs: readonly string[] }>;

/** The wish replaces the one before; to want the name one has is to want none any more. */
export async function wantName(tx: Tx, { vendorId, by, name, slugs }: Wish): Promise<void> {
  const isNew = sql`(name_bn, name_en) is distinct from (${name.bn}, ${name.en})`;
  const kept = sql`array(select json_array_elements_text(${JSON.stringify(slugs)}::json))`;
  await tx.execute(sql`update vendor set name_refusal = null,
      wanted_name_bn = case when ${isNew} then ${name.bn} end, wanted_name_en = case when ${isNew} then ${name.en} end,
      wanted_slugs = case when ${isNew} then ${kept} end, name_wanted_at = case when ${isNew} then date_trunc('milliseconds', now()) end,
      name_wanted_by = case when ${isNew} then ${by} end
    where id = ${vendorId}`);
}

type Verdict = Readonly<{
  vendorId: string;
  by: string;
  since: string;
  isAgreed: boolean;
  reason: string | null;
}>;
/** `phone`: the shop's own, sealed. */
export type DecidedName = Readonly<{ was: Words; wanted: Words; phone: string }>;

/** Guarded: only the wish that was looked at is decided, once, and by nobody who wanted it or works for the shop. */
export async function decideName(
  tx: Tx,
  { vendorId, by, since, isAgreed, reason }: Verdict,
): Promise<DecidedName | null> {
  const { rows } = await tx.execute<DecidedName>(sql`
    with before as (select id, name_bn, name_en, wanted_name_bn, wanted_name_en, wanted_slugs from vendor
      where id = ${vendorId} and name_wanted_at = ${since}::timestamptz and not ${worksFor(by, sql`vendor.id`)} for update)
    update vendor v set name_bn = case when ${isAgreed} then b.wanted_name_bn else v.name_bn end,
      name_en = case when ${isAgreed} then b.wanted_name_en else v.name_en end,
      name_slugs = case when ${isAgreed} then b.wanted_slugs else v.name_slugs end,
      name_refusal = ${isAgreed ? null : reason}, wanted_name_bn = null, wanted_name_en = null, wanted_slugs = null,
      name_wanted_at = null, name_wanted_by = null
    from before b where v.id = b.id
    returning json_build_object('bn', b.name_bn, 'en', b.name_en) as was,
      json_build_object('bn', b.wanted_name_bn, 'en', b.wanted_name_en) as wanted, v.phone_sealed as phone`);
  return rows[0] ?? null;
}
