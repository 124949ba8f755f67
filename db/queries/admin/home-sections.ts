import { mostHomeSections, type HomeSectionKind, type HomeSectionStanding } from "@haat/core/home-sections";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

export type HomeSectionRow = Readonly<{
  id: string;
  kind: HomeSectionKind;
  titleBn: string | null;
  titleEn: string | null;
  textBn: string | null;
  textEn: string | null;
  leadsTo: string | null;
  category: Readonly<{ slug: string; name: string }> | null;
  /** Days of Dhaka. */
  from: string | null;
  until: string | null;
  stands: HomeSectionStanding;
  version: number;
  changedBy: string | null;
  changedAt: string;
}>;

/** From the top of the page down. */
const sections = (locale: "bn" | "en"): SQL =>
  sql`select s.id, s.kind, s.title_bn as "titleBn", s.title_en as "titleEn", s.text_bn as "textBn", s.text_en as "textEn",
        s.leads_to as "leadsTo", s.shown_from::text as from, s.shown_until::text as until, s.version, u.name as "changedBy", s.changed_at as "changedAt",
        case when k.id is not null then json_build_object('slug', k.slug, 'name', case when ${locale === "bn"}::boolean then k.name_bn else k.name_en end) end as category,
        case when not s.is_on then 'off' when s.shown_from > dhaka_day() then 'coming' when s.shown_until < dhaka_day() then 'over' else 'shown' end as stands
      from home_section s left join category k on k.id = s.category_id left join user_account u on u.id = s.changed_by
     order by s.place`;

export const listHomeSections = (books: Pick<Books, "ask">, locale: "bn" | "en"): Promise<HomeSectionRow[]> =>
  books.ask<HomeSectionRow>(sections(locale));

/** The same, for whoever changes the front page: he waits for whoever is changing it. */
export async function holdHomeSections(tx: Tx, locale: "bn" | "en"): Promise<HomeSectionRow[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('home', 0))`);
  return (await tx.execute<HomeSectionRow>(sections(locale))).rows;
}

/** Whether a path of ours leads to a page that there is: a product's, a shop's, a category's, or one of lists and searches. */
export async function isLed(tx: Tx, path: string): Promise<boolean> {
  const [bare = ""] = path.split(/[?#]/, 1);
  if (["/search", "/categories"].includes(bare)) return true;
  const { rows } = await tx.execute(sql`select from page_of(${bare})`);
  return rows.length > 0;
}

export type SaidHomeSection = Readonly<{
  kind: HomeSectionKind;
  titleBn: string | null;
  titleEn: string | null;
  textBn: string | null;
  textEn: string | null;
  leadsTo: string | null;
  /** Its slug. */
  category: string | null;
  from: string | null;
  until: string | null;
}>;
type Hand = Readonly<{ id: string; by: string }>;

export async function categoryIdOf(tx: Tx, slug: string): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(sql`select id from category where slug = ${slug}`);
  return rows[0]?.id ?? null;
}

/** At the end of the page. False: it is full. */
export async function addHomeSection(
  tx: Tx,
  { id, by, categoryId, ...said }: Hand & SaidHomeSection & Readonly<{ categoryId: string | null }>,
): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`insert into home_section (id, place, kind, title_bn, title_en, text_bn, text_en, category_id, leads_to, shown_from, shown_until, changed_by)
      select ${id}, count(*) + 1, ${said.kind}, ${said.titleBn}, ${said.titleEn}, ${said.textBn}, ${said.textEn}, ${categoryId}, ${said.leadsTo},
          ${said.from}::date, ${said.until}::date, ${by}
        from home_section having count(*) < ${mostHomeSections} returning id`,
  );
  return rows.length === 1;
}

type Seen = Hand & Readonly<{ seen: number }>;

/** False: it is gone, of another kind, or was changed since it was seen. */
export async function changeHomeSection(
  tx: Tx,
  { id, by, seen, categoryId, ...said }: Seen & SaidHomeSection & Readonly<{ categoryId: string | null }>,
): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`update home_section set title_bn = ${said.titleBn}, title_en = ${said.titleEn}, text_bn = ${said.textBn}, text_en = ${said.textEn},
        category_id = ${categoryId}, leads_to = ${said.leadsTo}, shown_from = ${said.from}::date, shown_until = ${said.until}::date,
        version = version + 1, changed_by = ${by}, changed_at = now()
      where id = ${id} and version = ${seen} and kind = ${said.kind} returning id`,
  );
  return rows.length === 1;
}

export async function switchHomeSection(
  tx: Tx,
  { id, by, seen, isOn }: Seen & Readonly<{ isOn: boolean }>,
): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`update home_section set is_on = ${isOn}, version = version + 1, changed_by = ${by}, changed_at = now()
      where id = ${id} and version = ${seen} returning id`,
  );
  return rows.length === 1;
}

/** It changes places with its neighbour; at the end of the page it stays. Both are changed by it. */
export async function moveHomeSection(
  tx: Tx,
  { id, by, seen, step }: Seen & Readonly<{ step: 1 | -1 }>,
): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`with one as (select place from home_section where id = ${id} and version = ${seen}),
        other as (select s.id, s.place from home_section s join one on s.place = one.place + ${step}::integer)
      update home_section s set place = case when s.id = ${id} then coalesce(other.place, one.place) else one.place end,
          version = version + 1, changed_by = ${by}, changed_at = now()
        from one left join other on true where s.id = ${id} or s.id = other.id returning s.id`,
  );
  return rows.length > 0;
}

/** One that is switched off; those below it move up. False: it is on, gone, or was changed since it was seen. */
export async function takeHomeSectionAway(tx: Tx, { id, seen }: Omit<Seen, "by">): Promise<boolean> {
  const { rows } = await tx.execute<{ place: number }>(
    sql`delete from home_section where id = ${id} and version = ${seen} and not is_on returning place`,
  );
  const [gone] = rows;
  if (!gone) return false;
  await tx.execute(sql`update home_section set place = place - 1 where place > ${gone.place}`);
  return true;
}
