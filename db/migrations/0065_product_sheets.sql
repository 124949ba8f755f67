-- A product's page is finished text, as its card is (0021): read by key, joined with what stock says, and handed through.
create table product_sheet (
  product_id text not null references product(id) on delete cascade,
  is_bn boolean not null,
  slug text not null,
  vendor_id text not null,
  category_id text not null,
  shown boolean not null,
  is_open boolean not null,
  head text not null,
  variant_ids text[] not null,
  variants text[] not null,
  primary key (product_id, is_bn));
--> statement-breakpoint
create unique index product_sheet_slug on product_sheet (slug, is_bn);
--> statement-breakpoint
alter table product_sheet set (toast_tuple_target = 8160, fillfactor = 85);
--> statement-breakpoint
create table shop_terms (
  vendor_id text primary key references vendor(id) on delete cascade,
  pauses boolean not null,
  until timestamptz not null,
  bn text not null,
  en text not null);
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['product_sheet', 'shop_terms'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('grant select on %I to haat_read, haat_job', t);
    execute format('grant select, insert, update, delete on %I to haat_engine', t);
  end loop;
end $$;
--> statement-breakpoint
create function picture_json(p_picture jsonb, p_alt text) returns json language sql stable as $$
  select row_to_json(one) from (
    select p_alt as alt, array(select row_to_json(s) from jsonb_to_recordset(p_picture->'sources') s(width integer, avif text, webp text)) as sources
     where jsonb_typeof(p_picture) = 'object') one
$$;
--> statement-breakpoint
-- The truth about these sheets, in both languages.
create function sheets_now(p_ids text[]) returns setof product_sheet language sql stable as $$
  select p.id, l.bn, p.slug, p.vendor_id, p.category_id, p.state = 'published' and p.variant_count > 0 and ve.state <> 'suspended', ve.state = 'open',
         left(row_to_json(head)::text, -1), coalesce(sold.ids, '{}'), coalesce(sold.texts, '{}')
    from product p
    join vendor ve on ve.id = p.vendor_id
    join geo_unit g on g.id = ve.district_id
    cross join lateral (values (true, 'bn', p.title_bn, p.description_bn, ve.name_bn, g.name_bn), (false, 'en', p.title_en, p.description_en, ve.name_en, g.name_en))
      l(bn, lang, title, description, vendor, district)
    cross join lateral (
      select array_agg(v.id order by v.position, v.id) as ids,
             array_agg(left(row_to_json(one)::text, -1) || ',"available":' order by v.position, v.id) as texts
        from variant v
       cross join lateral (
        select v.id, v.sku, v.choice, case when l.bn then v.label_bn else v.label_en end as label,
               money_json(v.price_minor, l.bn) as price, money_json(v.compare_at_minor, l.bn) as "compareAt") one
       where v.product_id = p.id and v.state = 'published') sold
    cross join lateral (
      select coalesce(json_agg(row_to_json(one) order by array_position(p.category_path, c.id)), '[]') as way
        from category c cross join lateral (select c.slug, case when l.bn then c.name_bn else c.name_en end as name) one
       where c.id = any(p.category_path)) path
    cross join lateral (
      select p.id, p.slug, l.title, l.description,
             (select coalesce(json_agg(row_to_json(one) order by t.n), '[]') from jsonb_array_elements(p.attributes) with ordinality t(a, n)
               cross join lateral (select t.a->'name'->>l.lang as name, t.a->'value'->>l.lang as value) one) as attributes,
             (select coalesce(json_agg(row_to_json(one) order by t.n), '[]') from jsonb_array_elements(p.options) with ordinality t(o, n)
               cross join lateral (select t.o->>'code' as code, t.o->'name'->>l.lang as name,
                 (select coalesce(json_agg(row_to_json(pick) order by u.n), '[]') from jsonb_array_elements(t.o->'values') with ordinality u(v, n)
                   cross join lateral (select u.v->>'code' as code, u.v->'name'->>l.lang as name) pick) as values) one) as options,
             (select coalesce(json_agg(picture_json(t.p, l.title) order by t.n), '[]')
                from jsonb_array_elements(p.pictures) with ordinality t(p, n) where jsonb_typeof(t.p) = 'object') as pictures,
             coalesce(path.way->-1, (select row_to_json(own) from (select p.slug, l.title as name) own)) as category, path.way as path,
             (select row_to_json(one) from (
                select ve.slug, l.vendor as name, l.district, picture_json(ve.picture, l.vendor) as picture) one) as vendor) head
   where p.id = any(p_ids)
$$;
--> statement-breakpoint
-- The truth about what these shops say of delivery, and until when.
create function terms_now(p_ids text[]) returns setof shop_terms language sql stable as $$
  select ve.id, setting_word('dbid_overdue', 'notice') = 'pause',
         least((select min(t.at) from delivery_rate r cross join lateral (values (r.valid_from), (r.valid_to)) t(at)
                 where t.at > now() and (r.vendor_id is null or r.vendor_id = ve.id)),
               (select min(t.at) from setting s cross join lateral (values (s.valid_from), (s.valid_to)) t(at)
                 where t.at > now() and s.name in ('dbid_overdue', 'promise_days_inside', 'promise_days_outside')), 'infinity'),
         said.bn, said.en
    from vendor ve
    cross join lateral (
      select max(row_to_json(terms)::text) filter (where l.bn) as bn, max(row_to_json(terms)::text) filter (where not l.bn) as en
        from (values (true), (false)) l(bn)
       cross join lateral (
        select (select money_json(r.base_minor, l.bn) from delivery_rates_of(ve.id, 'inside') r) as inside,
               (select money_json(r.base_minor, l.bn) from delivery_rates_of(ve.id, 'outside') r) as outside,
               setting_now('promise_days_inside', 5) as "insideDays", setting_now('promise_days_outside', 10) as "outsideDays") terms) said
   where ve.id = any(p_ids)
$$;
--> statement-breakpoint
create function refresh_terms(p_ids text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from shop_terms where vendor_id = any(p_ids) order by vendor_id for update;
  insert into shop_terms as t select * from terms_now(p_ids)
  on conflict (vendor_id) do update set pauses = excluded.pauses, until = excluded.until, bn = excluded.bn, en = excluded.en
   where (t.*) is distinct from (excluded.*);
end $$;
--> statement-breakpoint
create function everybodys_terms_change() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_terms(array(select id from vendor));
  return null;
end $$;
--> statement-breakpoint
create function shop_gets_terms() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_terms(array(select id from changed));
  return null;
end $$;
--> statement-breakpoint
create function category_refreshes_sheets() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_cards(array(
    select p.id from product p where p.category_path && array(
      select n.id from changed n join former o on o.id = n.id where (n.slug, n.name_bn, n.name_en) is distinct from (o.slug, o.name_bn, o.name_en))));
  return null;
end $$;
--> statement-breakpoint
create or replace function refresh_cards(p_ids text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from product_card where product_id = any(p_ids) order by product_id for update;
  insert into product_card as c select * from cards_now(p_ids)
  on conflict (product_id) do update set vendor_id = excluded.vendor_id, category_id = excluded.category_id,
    category_path = excluded.category_path, title_bn = excluded.title_bn, title_en = excluded.title_en,
    published_at = excluded.published_at, min_price_minor = excluded.min_price_minor, max_price_minor = excluded.max_price_minor,
    featured = excluded.featured, shown = excluded.shown, bn = excluded.bn, en = excluded.en
   where (c.*) is distinct from (excluded.*);
  insert into product_words as w select p.id, c.shown, p.search_text from product p join product_card c on c.product_id = p.id where p.id = any(p_ids)
  on conflict (product_id) do update set shown = excluded.shown, search_text = excluded.search_text
   where (w.*) is distinct from (excluded.*);
  insert into product_sheet as s select * from sheets_now(p_ids)
  on conflict (product_id, is_bn) do update set slug = excluded.slug, vendor_id = excluded.vendor_id, category_id = excluded.category_id,
    shown = excluded.shown, is_open = excluded.is_open, head = excluded.head, variant_ids = excluded.variant_ids, variants = excluded.variants
   where (s.*) is distinct from (excluded.*);
end $$;
--> statement-breakpoint
-- A shop's picture stands on its products' pages.
create or replace function vendor_refreshes_cards() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_cards(array(
    select p.id from product p join changed n on n.id = p.vendor_id join former o on o.id = n.id
     where (n.slug, n.name_bn, n.name_en, n.district_id, n.state, n.dbid_paused_at, n.picture)
        is distinct from (o.slug, o.name_bn, o.name_en, o.district_id, o.state, o.dbid_paused_at, o.picture)));
  return null;
end $$;
--> statement-breakpoint
-- Also terms whose time has come: what was announced holds from its own hour on, and is written down within a second of it.
create or replace function refresh_stale_cards(p_limit integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_ids text[];
begin
  if exists (select from shop_terms where until <= now()) then
    perform refresh_terms(array(select vendor_id from shop_terms where until <= now()));
  end if;
  with taken as (
    delete from stale_card where id in (select id from stale_card order by id limit p_limit for update skip locked) returning product_id)
  select array_agg(distinct product_id order by product_id) into v_ids from taken;
  perform refresh_cards(v_ids);
  return coalesce(cardinality(v_ids), 0);
end $$;
--> statement-breakpoint
drop function product_page(text, boolean, boolean);
--> statement-breakpoint
-- One product's page as it leaves. Terms that have run out are worked out anew until they are written.
create function product_page(p_slug text, p_bn boolean, p_related boolean) returns table (id text, vendor_id text, page text)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return query
  select s.product_id, s.vendor_id,
    s.head || ',"variants":['
    || coalesce((select string_agg(t.said || case when s.is_open and not (terms.pauses and dbid_pauses(s.vendor_id))
            then greatest(0, least(99, k.on_hand - k.held - k.committed)) else 0 end || '}', ',' order by t.n)
          from unnest(s.variant_ids, s.variants) with ordinality t(id, said, n) join stock k on k.variant_id = t.id), '')
    || '],"delivery":' || case when p_bn then terms.bn else terms.en end
    || ',"related":[' || case when p_related then coalesce((select string_agg(t.card, ',' order by t.published_at desc, t.product_id desc) from (
          select case when p_bn then c.bn else c.en end as card, c.published_at, c.product_id from product_card c
           where c.shown and c.category_id = s.category_id and c.product_id <> s.product_id
           order by c.published_at desc, c.product_id desc limit 6) t), '') else '' end || ']}'
    from product_sheet s
    join shop_terms kept on kept.vendor_id = s.vendor_id
    cross join lateral (
      select kept.pauses, kept.bn, kept.en where kept.until > now()
      union all
      select n.pauses, n.bn, n.en from terms_now(array[s.vendor_id]) n where kept.until <= now()) terms
   where s.slug = p_slug and s.is_bn = p_bn and s.shown;
end $$;
--> statement-breakpoint
select refresh_cards(array(select id from product));
--> statement-breakpoint
select refresh_terms(array(select id from vendor));
--> statement-breakpoint
create trigger category_refreshes_sheets after update on category referencing old table as former new table as changed
  for each statement execute function category_refreshes_sheets();
--> statement-breakpoint
create trigger shop_gets_terms after insert on vendor referencing new table as changed for each statement execute function shop_gets_terms();
--> statement-breakpoint
create trigger rates_change_terms after insert or update or delete on delivery_rate for each statement execute function everybodys_terms_change();
--> statement-breakpoint
create trigger settings_change_terms after insert or update or delete on setting for each statement execute function everybodys_terms_change();
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'public' and p.proname in ('picture_json', 'sheets_now', 'terms_now', 'refresh_terms', 'everybodys_terms_change',
              'shop_gets_terms', 'category_refreshes_sheets', 'product_page') loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
grant execute on function product_page(text, boolean, boolean) to haat_app;
