-- A card as it stands in a listing is finished text, one per product and language: a page reads 25 of them by key and
-- hands them through, where it used to join vendor, district, variants and stock for each.
CREATE TABLE "product_card" (
	"product_id" text PRIMARY KEY NOT NULL,
	"vendor_id" text NOT NULL,
	"category_id" text NOT NULL,
	"category_path" text[] NOT NULL,
	"title_bn" text NOT NULL,
	"title_en" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"min_price_minor" bigint NOT NULL,
	"max_price_minor" bigint NOT NULL,
	"featured" boolean NOT NULL,
	"shown" boolean NOT NULL,
	"bn" text NOT NULL,
	"en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product_words" (
	"product_id" text PRIMARY KEY NOT NULL,
	"shown" boolean NOT NULL,
	"search_text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stale_card" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "stale_card_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"product_id" text NOT NULL
);
--> statement-breakpoint
alter table product_card set (toast_tuple_target = 8160, fillfactor = 85);
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['product_card', 'product_words', 'stale_card'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('grant select on %I to haat_read, haat_job', t);
    execute format('grant select, insert, update, delete on %I to haat_engine', t);
  end loop;
end $$;
--> statement-breakpoint
-- Money as the wire has it. Prints as `formatTaka` does; a test holds the two together.
create function money_json(p_minor bigint, p_bn boolean) returns json language sql stable as $$
  select row_to_json(m) from (
    select 'BDT' as currency, p_minor::text as minor,
           '৳' || case when p_bn then translate(n.shown, '0123456789', '০১২৩৪৫৬৭৮৯') else n.shown end as display
      from (select to_char(p_minor / 100, 'FM99,99,99,99,99,99,99,990')
                || case when p_minor % 100 = 0 then '' else '.' || lpad((p_minor % 100)::text, 2, '0') end as shown) n) m
   where p_minor is not null
$$;
--> statement-breakpoint
-- The truth about these cards.
create function cards_now(p_ids text[]) returns setof product_card language sql stable as $$
  select p.id, p.vendor_id, p.category_id, p.category_path, left(p.title_bn, 40), left(p.title_en, 40), p.published_at,
         p.min_price_minor, p.max_price_minor, p.featured,
         p.state = 'published' and p.variant_count > 0 and ve.state <> 'suspended', words.bn, words.en
    from product p
    join vendor ve on ve.id = p.vendor_id
    join geo_unit g on g.id = ve.district_id
    cross join lateral (
      select coalesce(sum(s.on_hand - s.held - s.committed), 0) as free, min(v.id) as first_id
        from variant v join stock s on s.variant_id = v.id
       where v.product_id = p.id and v.state = 'published') u
    cross join lateral (
      select max(row_to_json(card)::text) filter (where l.bn) as bn, max(row_to_json(card)::text) filter (where not l.bn) as en
        from (values (true, p.title_bn, ve.name_bn, g.name_bn), (false, p.title_en, ve.name_en, g.name_en)) l(bn, title, vendor, district)
       cross join lateral (
        select p.id, p.slug, l.title, money_json(p.min_price_minor, l.bn) as price, money_json(p.compare_at_minor, l.bn) as "compareAt",
               p.min_price_minor <> p.max_price_minor as "priceVaries",
               (select row_to_json(one) from (
                  select l.title as alt, array(select row_to_json(s) from
                      jsonb_to_recordset(p.pictures->0->'sources') s(width integer, avif text, webp text)) as sources
                   where p.pictures->0 is not null) one) as picture,
               (select row_to_json(one) from (select ve.slug, l.vendor as name, l.district) one) as vendor,
               case when ve.state <> 'open' or u.free <= 0 then 'sold_out' when u.free <= 3 then 'few_left' else 'in_stock' end as availability,
               case when p.variant_count = 1 then u.first_id end as "singleVariantId") card) words
   where p.id = any(p_ids)
$$;
--> statement-breakpoint
-- Makes these cards true. The rows are locked first and read for in a second statement: whoever waited here for another
-- writer of the same card sees what that one has committed.
create function refresh_cards(p_ids text[]) returns void
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
end $$;
--> statement-breakpoint
-- What the worker does once a second with cards that stock has made stale.
create function refresh_stale_cards(p_limit integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_ids text[];
begin
  with taken as (
    delete from stale_card where id in (select id from stale_card order by id limit p_limit for update skip locked) returning product_id)
  select array_agg(distinct product_id order by product_id) into v_ids from taken;
  perform refresh_cards(v_ids);
  return coalesce(cardinality(v_ids), 0);
end $$;
--> statement-breakpoint
create function product_refreshes_card() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_cards(array(select id from changed));
  return null;
end $$;
--> statement-breakpoint
create function stock_refreshes_card() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_cards(array(select distinct v.product_id from changed join variant v on v.id = changed.variant_id));
  return null;
end $$;
--> statement-breakpoint
create function vendor_refreshes_cards() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_cards(array(
    select p.id from product p join changed n on n.id = p.vendor_id join former o on o.id = n.id
     where (n.slug, n.name_bn, n.name_en, n.district_id, n.state) is distinct from (o.slug, o.name_bn, o.name_en, o.district_id, o.state)));
  return null;
end $$;
--> statement-breakpoint
create function district_refreshes_cards() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_cards(array(
    select p.id from product p join vendor ve on ve.id = p.vendor_id join changed n on n.id = ve.district_id join former o on o.id = n.id
     where (n.name_bn, n.name_en) is distinct from (o.name_bn, o.name_en)));
  return null;
end $$;
--> statement-breakpoint
-- An order must never wait for a card: it only leaves a note, and only where few are left, which is where a card can change.
create function stock_marks_card() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into stale_card (product_id) select v.product_id from variant v where v.id = new.variant_id;
  return null;
end $$;
--> statement-breakpoint
-- Filled before it is indexed and before anything hangs on it, so that no order waits for this meanwhile.
select refresh_cards(array(select id from product));
--> statement-breakpoint
CREATE INDEX "card_newest" ON "product_card" USING btree ("published_at","product_id") WHERE "product_card"."shown";
--> statement-breakpoint
CREATE INDEX "card_price" ON "product_card" USING btree ("min_price_minor","product_id") WHERE "product_card"."shown";
--> statement-breakpoint
CREATE INDEX "card_title_bn" ON "product_card" USING btree ("title_bn","product_id") WHERE "product_card"."shown";
--> statement-breakpoint
CREATE INDEX "card_title_en" ON "product_card" USING btree ("title_en","product_id") WHERE "product_card"."shown";
--> statement-breakpoint
CREATE INDEX "card_category_newest" ON "product_card" USING btree ("category_id","published_at","product_id") WHERE "product_card"."shown";
--> statement-breakpoint
CREATE INDEX "card_category_price" ON "product_card" USING btree ("category_id","min_price_minor","product_id") WHERE "product_card"."shown";
--> statement-breakpoint
CREATE INDEX "card_category_title_bn" ON "product_card" USING btree ("category_id","title_bn","product_id") WHERE "product_card"."shown";
--> statement-breakpoint
CREATE INDEX "card_category_title_en" ON "product_card" USING btree ("category_id","title_en","product_id") WHERE "product_card"."shown";
--> statement-breakpoint
CREATE INDEX "card_vendor" ON "product_card" USING btree ("vendor_id","published_at","product_id") WHERE "product_card"."shown";
--> statement-breakpoint
CREATE INDEX "card_featured" ON "product_card" USING btree ("published_at","product_id") WHERE "product_card"."shown" and "product_card"."featured";
--> statement-breakpoint
create index card_category_path on product_card using gin (category_path) with (fastupdate = off) where shown;
--> statement-breakpoint
create index product_search_words on product_words using gin (search_text gin_trgm_ops) with (fastupdate = off) where shown;
--> statement-breakpoint
ALTER TABLE "product_card" ADD CONSTRAINT "product_card_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "product_words" ADD CONSTRAINT "product_words_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
-- As 0001 has it, but once for all variants of a statement: each change of a product writes its cards.
create or replace function keep_product_prices() returns trigger language plpgsql as $$
declare
  v_ids text[] := array(select distinct product_id from changed);
begin
  perform 1 from product where id = any(v_ids) order by id for no key update;
  update product p set min_price_minor = coalesce(v.low, 0), max_price_minor = coalesce(v.high, 0), compare_at_minor = v.compare, variant_count = v.n
    from unnest(v_ids) t(id)
    cross join lateral (select min(price_minor) low, max(price_minor) high, count(*) n,
                               (array_agg(compare_at_minor order by price_minor, position))[1] compare
                          from variant where product_id = t.id and state = 'published') v
   where p.id = t.id;
  return null;
end $$;
--> statement-breakpoint
drop trigger variant_keeps_product_prices on variant;
--> statement-breakpoint
create trigger variant_made_keeps_prices after insert on variant referencing new table as changed for each statement execute function keep_product_prices();
--> statement-breakpoint
create trigger variant_keeps_prices after update on variant referencing new table as changed for each statement execute function keep_product_prices();
--> statement-breakpoint
create trigger variant_gone_keeps_prices after delete on variant referencing old table as changed for each statement execute function keep_product_prices();
--> statement-breakpoint
create trigger product_made_refreshes_card after insert on product referencing new table as changed for each statement execute function product_refreshes_card();
--> statement-breakpoint
create trigger product_refreshes_card after update on product referencing new table as changed for each statement execute function product_refreshes_card();
--> statement-breakpoint
create trigger vendor_refreshes_cards after update on vendor referencing old table as former new table as changed for each statement execute function vendor_refreshes_cards();
--> statement-breakpoint
create trigger district_refreshes_cards after update on geo_unit referencing old table as former new table as changed for each statement execute function district_refreshes_cards();
--> statement-breakpoint
create trigger stock_made_refreshes_card after insert on stock referencing new table as changed for each statement execute function stock_refreshes_card();
--> statement-breakpoint
-- A card tells sold out, few (three) and more apart: no sum of variants passes from one to another unless a variant has few.
create trigger stock_marks_card after update on stock for each row
  when (old.on_hand - old.held - old.committed <> new.on_hand - new.held - new.committed
    and least(old.on_hand - old.held - old.committed, new.on_hand - new.held - new.committed) <= 3)
  execute function stock_marks_card();
--> statement-breakpoint
-- What changed while the cards were filled.
insert into stale_card (product_id) select id from product;
--> statement-breakpoint
drop function list_products(text, text, text[], bigint, bigint, boolean, text, text, text, integer, boolean);
--> statement-breakpoint
drop function product_conditions(text, text, text[], bigint, bigint, boolean);
--> statement-breakpoint
-- Where a listing is read from and under which conditions. Only words of ours stand in this text; what a shopper asked for
-- travels as parameters: $1 category, $2 vendor, $3 two patterns for each word, $4 and $5 prices. Words alone are looked for
-- in their own narrow table: hundreds of rows are visited for a page of 24.
create function listing_source(p_words_only boolean, p_subtree boolean, p_vendor text, p_terms text[], p_min bigint, p_max bigint, p_in_stock boolean)
returns text language plpgsql immutable as $$
declare
  v_sql text := case when p_words_only then 'product_words w where w.shown'
    when p_terms is not null then 'product_words w join product_card c using (product_id) where w.shown and c.shown' else 'product_card c where c.shown' end;
begin
  v_sql := v_sql || case when p_subtree then ' and c.category_path @> array[$1]' when not p_subtree then ' and c.category_id = $1' else '' end;
  if p_vendor is not null then v_sql := v_sql || ' and c.vendor_id = $2'; end if;
  for i in 1 .. coalesce(cardinality(p_terms), 0) loop
    -- Two letters have no trigram of their own, so they are looked for at the beginning of a word.
    v_sql := v_sql || case when length(p_terms[i]) >= 3 then format(' and w.search_text like $3[%s]', 2 * i)
      else format(' and (w.search_text like $3[%s] or w.search_text like $3[%s])', 2 * i - 1, 2 * i) end;
  end loop;
  if p_min is not null then v_sql := v_sql || ' and c.max_price_minor >= $4'; end if;
  if p_max is not null then v_sql := v_sql || ' and c.min_price_minor <= $5'; end if;
  if p_in_stock then
    v_sql := v_sql || ' and exists (select 1 from variant v join stock s on s.variant_id = v.id'
      || ' where v.product_id = c.product_id and v.state = ''published'' and s.on_hand > s.held + s.committed)';
  end if;
  return v_sql;
end $$;
--> statement-breakpoint
create type listed_page as (cards text[], keys text[], ids text[]);
--> statement-breakpoint
-- A whole category in one of its orders, which is what most shoppers ask for: five statements whose plans are made once.
create function shelf_page(p_category text, p_sort text, p_key text, p_id text, p_limit integer, p_bn boolean) returns listed_page
language plpgsql stable as $$
declare
  page listed_page;
begin
  case
    when p_sort = 'title' and p_bn then
      select array_agg(t.bn), array_agg(t.title_bn), array_agg(t.product_id) into page from (
        select c.bn, c.title_bn, c.product_id from product_card c
         where c.shown and c.category_id = p_category and (c.title_bn, c.product_id) > (coalesce(p_key, ''), coalesce(p_id, ''))
         order by c.title_bn, c.product_id limit p_limit) t;
    when p_sort = 'title' then
      select array_agg(t.en), array_agg(t.title_en), array_agg(t.product_id) into page from (
        select c.en, c.title_en, c.product_id from product_card c
         where c.shown and c.category_id = p_category and (c.title_en, c.product_id) > (coalesce(p_key, ''), coalesce(p_id, ''))
         order by c.title_en, c.product_id limit p_limit) t;
    when p_sort = 'newest' then
      select array_agg(t.card), array_agg((extract(epoch from t.published_at) * 1000000)::bigint::text), array_agg(t.product_id) into page from (
        select case when p_bn then c.bn else c.en end as card, c.published_at, c.product_id from product_card c
         where c.shown and c.category_id = p_category
           and (c.published_at, c.product_id) < (coalesce(timestamptz 'epoch' + p_key::bigint * interval '1 microsecond', 'infinity'), coalesce(p_id, ''))
         order by c.published_at desc, c.product_id desc limit p_limit) t;
    when p_sort = 'price_asc' then
      select array_agg(t.card), array_agg(t.min_price_minor::text), array_agg(t.product_id) into page from (
        select case when p_bn then c.bn else c.en end as card, c.min_price_minor, c.product_id from product_card c
         where c.shown and c.category_id = p_category and (c.min_price_minor, c.product_id) > (coalesce(p_key::bigint, -1), coalesce(p_id, ''))
         order by c.min_price_minor, c.product_id limit p_limit) t;
    else
      select array_agg(t.card), array_agg(t.min_price_minor::text), array_agg(t.product_id) into page from (
        select case when p_bn then c.bn else c.en end as card, c.min_price_minor, c.product_id from product_card c
         where c.shown and c.category_id = p_category
           and (c.min_price_minor, c.product_id) < (coalesce(p_key::bigint, 9223372036854775807), coalesce(p_id, ''))
         order by c.min_price_minor desc, c.product_id desc limit p_limit) t;
  end case;
  return page;
end $$;
--> statement-breakpoint
-- Any other listing, planned for what is asked. Nothing spelt like that: what comes nearest, one page of it, without keys.
create function found_page(p_category text, p_subtree boolean, p_vendor text, p_terms text[], p_min bigint, p_max bigint, p_in_stock boolean,
  p_sort text, p_key text, p_id text, p_limit integer, p_bn boolean) returns listed_page
language plpgsql stable as $$
declare
  page listed_page;
  v_phrase text := array_to_string(p_terms, ' ');
  v_likes text[] := array(
    select half.text from unnest(p_terms) with ordinality t(term, place)
     cross join lateral (values (1, like_text(t.term) || '%'), (2, case when length(t.term) >= 3 then '%' else '% ' end || like_text(t.term) || '%')) half(nth, text)
     order by t.place, half.nth);
  v_words_only boolean := p_sort = 'relevance' and p_vendor is null and not p_in_stock and coalesce(p_category, p_min::text, p_max::text) is null;
  v_source text := listing_source(v_words_only, p_subtree, p_vendor, p_terms, p_min, p_max, p_in_stock);
  v_card text := case when p_bn then 'card.bn' else 'card.en' end;
  v_order text := case when p_sort in ('newest', 'price_desc') then 'desc' else '' end;
  v_key text := case p_sort
    when 'newest' then 'c.published_at'
    when 'title' then case when p_bn then 'c.title_bn' else 'c.title_en' end
    when 'relevance' then 'coalesce(nullif(strpos(w.search_text, $9), 0), 10000 + strpos(w.search_text, $10))'
    else 'c.min_price_minor' end;
begin
  if p_id is not null then
    -- Where the page before ended, as the sort key's own type; a time travels as microseconds.
    v_source := v_source || format(' and (%s, product_id) %s (%s, $7)', v_key, case v_order when '' then '>' else '<' end, case p_sort
      when 'newest' then 'timestamptz ''epoch'' + $6::bigint * interval ''1 microsecond''' when 'title' then '$6' else '$6::bigint' end);
  end if;
  execute format('select array_agg(%1$s order by t.k %4$s, t.product_id %4$s), array_agg(%5$s order by t.k %4$s, t.product_id %4$s), array_agg(t.product_id order by t.k %4$s, t.product_id %4$s)'
      || ' from (select product_id, %2$s as k from %3$s order by k %4$s, product_id %4$s limit $8) t join product_card card using (product_id)',
      v_card, v_key, v_source, v_order, case p_sort when 'newest' then '(extract(epoch from t.k) * 1000000)::bigint::text' else 't.k::text' end)
    into page using p_category, p_vendor, v_likes, p_min, p_max, p_key, p_id, p_limit, v_phrase, p_terms[1];
  if page.ids is null and p_sort = 'relevance' and p_id is null and length(v_phrase) >= 3 then
    perform set_config('pg_trgm.word_similarity_threshold', '0.5', true);
    execute format('select array_agg(%s order by t.k desc, t.product_id), null, array_agg(t.product_id order by t.k desc, t.product_id)'
        || ' from (select product_id, word_similarity($9, w.search_text) as k from %s and $9 <%% w.search_text order by k desc, product_id limit $8 - 1) t join product_card card using (product_id)',
        v_card, listing_source(v_words_only, p_subtree, p_vendor, '{}', p_min, p_max, p_in_stock))
      into page using p_category, p_vendor, v_likes, p_min, p_max, p_key, p_id, p_limit, v_phrase, p_terms[1];
  end if;
  return page;
end $$;
--> statement-breakpoint
-- One page of cards as a JSON array, and where the next one begins: the sort key of the last row and its id.
create function list_products(p_category text, p_vendor text, p_terms text[], p_min bigint, p_max bigint, p_in_stock boolean,
  p_sort text, p_key text, p_id text, p_limit integer, p_bn boolean,
  out items text, out item_count integer, out next_key text, out next_id text)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_category text;
  v_subtree boolean;
  v_vendor text;
  page listed_page;
begin
  if p_category is not null then
    select c.id, exists (select 1 from category below where below.parent_id = c.id) into v_category, v_subtree
      from category c where c.slug = p_category;
    if not found then raise exception 'category.not_found' using errcode = 'HAAT1'; end if;
  end if;
  if p_vendor is not null then
    select id into v_vendor from vendor where slug = p_vendor and state <> 'suspended';
    if not found then raise exception 'vendor.not_found' using errcode = 'HAAT1'; end if;
  end if;
  if not v_subtree and v_vendor is null and p_terms is null and p_min is null and p_max is null and not p_in_stock then
    page := shelf_page(v_category, p_sort, p_key, p_id, p_limit + 1, p_bn);
  else
    page := found_page(v_category, v_subtree, v_vendor, p_terms, p_min, p_max, p_in_stock, p_sort, p_key, p_id, p_limit + 1, p_bn);
  end if;
  items := '[' || coalesce(array_to_string(page.cards[1:p_limit], ','), '') || ']';
  item_count := least(coalesce(cardinality(page.ids), 0), p_limit);
  if cardinality(page.ids) > p_limit then
    next_key := page.keys[p_limit];
    next_id := page.ids[p_limit];
  end if;
end $$;
--> statement-breakpoint
-- As 0016 has it, its relatives and those of the front page out of their cards.
create or replace function product_page(p_slug text, p_bn boolean, p_related boolean) returns json
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_page json;
begin
  select json_build_object(
      'id', p.id, 'slug', p.slug, 'vendorId', p.vendor_id,
      'title', case when p_bn then p.title_bn else p.title_en end,
      'description', case when p_bn then p.description_bn else p.description_en end,
      'attributes', p.attributes, 'options', p.options, 'pictures', p.pictures,
      'variants', (select coalesce(json_agg(json_build_object('id', v.id, 'sku', v.sku, 'choice', v.choice,
            'label', case when p_bn then v.label_bn else v.label_en end, 'price', v.price_minor::text, 'compareAt', v.compare_at_minor::text,
            'available', case when ve.state = 'open' then greatest(0, least(99, s.on_hand - s.held - s.committed)) else 0 end) order by v.position), '[]')
          from variant v join stock s on s.variant_id = v.id where v.product_id = p.id and v.state = 'published'),
      'path', (select json_agg(json_build_object('slug', c.slug, 'name', case when p_bn then c.name_bn else c.name_en end)
            order by array_position(p.category_path, c.id))
          from category c where c.id = any(p.category_path)),
      'vendor', json_build_object('slug', ve.slug, 'name', case when p_bn then ve.name_bn else ve.name_en end,
          'district', case when p_bn then g.name_bn else g.name_en end, 'picture', ve.picture),
      'inside', (select r.base_minor::text from delivery_rates_of(p.vendor_id, 'inside') r),
      'outside', (select r.base_minor::text from delivery_rates_of(p.vendor_id, 'outside') r),
      'settings', settings_in_force(),
      'related', case when p_related then (select coalesce(json_agg(t.card::json order by t.published_at desc, t.product_id desc), '[]') from (
          select case when p_bn then c.bn else c.en end as card, c.published_at, c.product_id from product_card c
           where c.shown and c.category_id = p.category_id and c.product_id <> p.id
           order by c.published_at desc, c.product_id desc limit 6) t) else '[]' end)
    into v_page
    from product p join vendor ve on ve.id = p.vendor_id join geo_unit g on g.id = ve.district_id
   where p.slug = p_slug and p.state = 'published' and p.variant_count > 0 and ve.state <> 'suspended';
  return v_page;
end $$;
--> statement-breakpoint
create or replace function home_page(p_bn boolean) returns json
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_page json;
begin
  select json_build_object(
      'categories', (select coalesce(json_agg(s), '[]') from category_shelves(p_bn, true) s),
      'featured', (select coalesce(json_agg(t.card::json order by t.published_at desc, t.product_id desc), '[]') from (
          select case when p_bn then c.bn else c.en end as card, c.published_at, c.product_id from product_card c
           where c.shown and c.featured order by c.published_at desc, c.product_id desc limit 8) t),
      'fresh', (select coalesce(json_agg(t.card::json order by t.published_at desc, t.product_id desc), '[]') from (
          select case when p_bn then c.bn else c.en end as card, c.published_at, c.product_id from product_card c
           where c.shown order by c.published_at desc, c.product_id desc limit 12) t),
      'vendors', (select coalesce(json_agg(json_build_object('slug', v.slug, 'name', case when p_bn then v.name_bn else v.name_en end,
            'district', case when p_bn then g.name_bn else g.name_en end, 'picture', v.picture)), '[]')
          from (select * from vendor where state = 'open' order by created_at, id limit 12) v join geo_unit g on g.id = v.district_id))
    into v_page;
  return v_page;
end $$;
--> statement-breakpoint
drop function product_cards(text[], boolean);
--> statement-breakpoint
DROP INDEX "product_newest";
--> statement-breakpoint
DROP INDEX "product_price";
--> statement-breakpoint
DROP INDEX "product_category_path";
--> statement-breakpoint
drop index product_search;
--> statement-breakpoint
drop index product_category_newest;
--> statement-breakpoint
drop index product_title_bn;
--> statement-breakpoint
drop index product_title_en;
--> statement-breakpoint
drop index product_featured;
--> statement-breakpoint
drop index product_category_title_bn;
--> statement-breakpoint
drop index product_category_title_en;
--> statement-breakpoint
drop index product_category_price;
--> statement-breakpoint
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'public' and p.proname in ('money_json', 'cards_now', 'refresh_cards', 'refresh_stale_cards', 'product_refreshes_card',
              'stock_refreshes_card', 'vendor_refreshes_cards', 'district_refreshes_cards', 'stock_marks_card', 'listing_source', 'shelf_page',
              'found_page', 'list_products') loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
--> statement-breakpoint
grant execute on function list_products(text, text, text[], bigint, bigint, boolean, text, text, text, integer, boolean) to haat_app;
--> statement-breakpoint
grant execute on function refresh_stale_cards(integer) to haat_job;
