-- What the front page shows, and in which order, is the market's to say; it begins as it was.
create table home_section (
  id text primary key,
  place integer not null constraint home_section_place unique deferrable initially immediate,
  kind text not null,
  title_bn text,
  title_en text,
  text_bn text,
  text_en text,
  category_id text references category(id),
  leads_to text,
  is_on boolean not null default true,
  shown_from date,
  shown_until date,
  version integer not null default 1,
  changed_by text references user_account(id),
  changed_at timestamp with time zone not null default now(),
  constraint home_section_kind check (kind in ('categories', 'featured', 'newest', 'category', 'shops', 'promises', 'words')),
  constraint home_section_few check (place between 1 and 20),
  constraint home_section_both check ((title_bn is null) = (title_en is null) and (text_bn is null) = (text_en is null)),
  constraint home_section_says check (case when kind = 'words' then title_bn is not null and text_bn is not null else text_bn is null and leads_to is null end),
  constraint home_section_category check ((kind = 'category') = (category_id is not null)),
  constraint home_section_days check (shown_from <= shown_until),
  constraint home_section_long check (
    greatest(char_length(title_bn), char_length(title_en)) <= 80 and greatest(char_length(text_bn), char_length(text_en)) <= 400 and char_length(leads_to) <= 300)
);
--> statement-breakpoint
alter table home_section enable row level security;
--> statement-breakpoint
alter table home_section force row level security;
--> statement-breakpoint
create policy inside on home_section to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on home_section for select to haat_read using (true);
--> statement-breakpoint
grant select on home_section to haat_read, haat_engine;
--> statement-breakpoint
grant select, insert, delete,
  update (place, title_bn, title_en, text_bn, text_en, category_id, leads_to, is_on, shown_from, shown_until, version, changed_by, changed_at)
  on home_section to haat_job;
--> statement-breakpoint
insert into home_section (id, place, kind) values
  ('hsc_00000000000000000000000001', 1, 'categories'),
  ('hsc_00000000000000000000000002', 2, 'featured'),
  ('hsc_00000000000000000000000003', 3, 'promises'),
  ('hsc_00000000000000000000000004', 4, 'newest'),
  ('hsc_00000000000000000000000005', 5, 'shops');
--> statement-breakpoint
-- Finished cards in one language: the newest of all, of those that were chosen, or of one category and all below it.
create function home_cards(p_bn boolean, p_kind text, p_category text) returns json
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  if p_kind = 'featured' then
    return (select coalesce(json_agg(t.card::json order by t.published_at desc, t.product_id desc), '[]') from (
      select case when p_bn then c.bn else c.en end as card, c.published_at, c.product_id from product_card c
       where c.shown and c.featured order by c.published_at desc, c.product_id desc limit 8) t);
  elsif p_kind = 'newest' then
    return (select coalesce(json_agg(t.card::json order by t.published_at desc, t.product_id desc), '[]') from (
      select case when p_bn then c.bn else c.en end as card, c.published_at, c.product_id from product_card c
       where c.shown order by c.published_at desc, c.product_id desc limit 12) t);
  elsif p_kind = 'category' then
    return (select coalesce(json_agg(t.card::json order by t.published_at desc, t.product_id desc), '[]') from (
      select n.* from category l cross join lateral (
        select case when p_bn then c.bn else c.en end as card, c.published_at, c.product_id from product_card c
         where c.shown and c.category_id = l.id order by c.published_at desc, c.product_id desc limit 8) n
       where p_category = any (l.path_ids) order by n.published_at desc, n.product_id desc limit 8) t);
  end if;
  return '[]';
end $$;
--> statement-breakpoint
-- As it is on a day of Dhaka; without one, today.
create function front_page(p_bn boolean, p_day date default dhaka_day()) returns json
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_sections json;
  v_hero json;
begin
  select coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind,
      'title', case when p_bn then s.title_bn else s.title_en end, 'text', case when p_bn then s.text_bn else s.text_en end, 'leadsTo', s.leads_to,
      'category', case when k.id is not null then json_build_object('slug', k.slug, 'name', case when p_bn then k.name_bn else k.name_en end) end,
      'cards', home_cards(p_bn, s.kind, s.category_id),
      'categories', case when s.kind = 'categories' then (select coalesce(json_agg(e), '[]') from category_shelves(p_bn, true) e) else '[]' end,
      'vendors', case when s.kind = 'shops' then (
          select coalesce(json_agg(json_build_object('slug', v.slug, 'name', case when p_bn then v.name_bn else v.name_en end,
              'district', case when p_bn then g.name_bn else g.name_en end, 'picture', v.picture) order by v.created_at, v.id), '[]')
            from (select * from vendor where state = 'open' order by created_at, id limit 12) v join geo_unit g on g.id = v.district_id) else '[]' end)
    order by s.place), '[]') into v_sections
    from home_section s left join category k on k.id = s.category_id
   where s.is_on and coalesce(s.shown_from, p_day) <= p_day and coalesce(s.shown_until, p_day) >= p_day;
  select coalesce(json_agg(t.card::json order by t.published_at desc, t.product_id desc), '[]') into v_hero from (
    select case when p_bn then c.bn else c.en end as card, c.published_at, c.product_id from product_card c
     where c.shown and c.featured order by c.published_at desc, c.product_id desc limit 3) t;
  return json_build_object('hero', v_hero, 'sections', v_sections);
end $$;
--> statement-breakpoint
drop function home_page(boolean);
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'public' and p.proname in ('home_cards', 'front_page') loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
grant execute on function front_page(boolean, date) to haat_app, haat_job;
