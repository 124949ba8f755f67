CREATE TABLE "search_attribute" (
	"code" text NOT NULL,
	"value" text NOT NULL,
	"name_bn" text NOT NULL,
	"name_en" text NOT NULL,
	"value_bn" text NOT NULL,
	"value_en" text NOT NULL,
	CONSTRAINT "search_attribute_code_value_pk" PRIMARY KEY("code","value")
);
--> statement-breakpoint
CREATE TABLE "search_miss" (
	"query" text NOT NULL,
	"day" date NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "search_miss_day_query_pk" PRIMARY KEY("day","query")
);
--> statement-breakpoint
CREATE TABLE "search_product" (
	"product_id" text PRIMARY KEY NOT NULL,
	"vendor_id" text NOT NULL,
	"category_id" text NOT NULL,
	"category_path" text[] NOT NULL,
	"district_id" text NOT NULL,
	"division_id" text,
	"min_price_minor" bigint NOT NULL,
	"max_price_minor" bigint NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"shown" boolean NOT NULL,
	"in_stock" boolean NOT NULL,
	"popularity" integer DEFAULT 0 NOT NULL,
	"attributes" text[] NOT NULL,
	"title_words" smallint NOT NULL,
	"terms" integer[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_synonym" (
	"id" text PRIMARY KEY NOT NULL,
	"words" text[] NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_word" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_word_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"norm" text NOT NULL,
	"key_version" smallint NOT NULL,
	"forms" text[] NOT NULL,
	"k1" text[] NOT NULL,
	"k2" text[] NOT NULL,
	"sound" text NOT NULL,
	"joined" boolean NOT NULL,
	"fields" smallint NOT NULL,
	"uses" integer DEFAULT 0 NOT NULL,
	"title_uses" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "search_word_norm_unique" UNIQUE("norm")
);
--> statement-breakpoint
CREATE TABLE "stale_search" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "stale_search_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"product_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_product" ADD CONSTRAINT "search_product_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "search_product_popular" ON "search_product" USING btree ("popularity","product_id");
--> statement-breakpoint
CREATE INDEX "search_product_price" ON "search_product" USING btree ("min_price_minor","product_id");
--> statement-breakpoint
CREATE INDEX "search_product_newest" ON "search_product" USING btree ("published_at","product_id");
--> statement-breakpoint
CREATE INDEX "search_product_district" ON "search_product" USING btree ("district_id","popularity","product_id");
--> statement-breakpoint
CREATE INDEX "search_product_category" ON "search_product" USING btree ("category_id","popularity","product_id");
--> statement-breakpoint
CREATE INDEX "search_product_vendor" ON "search_product" USING btree ("vendor_id","popularity","product_id");
--> statement-breakpoint
CREATE INDEX "search_word_k1" ON "search_word" USING gin ("k1");
--> statement-breakpoint
CREATE INDEX "search_word_k2" ON "search_word" USING gin ("k2");;
--> statement-breakpoint
create index search_word_sound on search_word using gin (sound gin_trgm_ops) where not joined;
--> statement-breakpoint
create index search_product_terms on search_product using gin (terms) with (fastupdate = off);
--> statement-breakpoint
alter table search_product alter column terms set statistics 1000;
--> statement-breakpoint
create index search_synonym_words on search_synonym using gin (words);
--> statement-breakpoint
create index search_place_bn on geo_unit (name_bn) where level in ('district', 'upazila', 'metro_thana');
--> statement-breakpoint
create index search_place_en on geo_unit (lower(name_en)) where level in ('district', 'upazila', 'metro_thana');
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['search_word', 'search_product', 'search_attribute', 'search_synonym', 'search_miss', 'stale_search'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('grant select on %I to haat_read', t);
    execute format('grant select, insert, update, delete on %I to haat_engine, haat_job', t);
  end loop;
end $$;
--> statement-breakpoint
-- Whatever changes a product's card or page is read anew for search, by the worker and within a second: words are heard in
-- TypeScript alone, and no shop that saves a product waits for the market's list of words.
create function note_stale_search() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into stale_search (product_id) select distinct product_id from changed;
  return null;
end $$;
--> statement-breakpoint
create trigger card_made_is_searched after insert on product_card referencing new table as changed for each statement execute function note_stale_search();
--> statement-breakpoint
create trigger card_changed_is_searched after update on product_card referencing new table as changed for each statement execute function note_stale_search();
--> statement-breakpoint
create trigger sheet_changed_is_searched after update on product_sheet referencing new table as changed for each statement execute function note_stale_search();
--> statement-breakpoint
insert into stale_search (product_id) select product_id from product_card;
--> statement-breakpoint
create type search_codes as (grp integer, points integer, codes integer[]);
--> statement-breakpoint
create type search_values as (code text, texts text[]);
--> statement-breakpoint
create type search_wish as (words search_codes[], levels search_codes[], category text, vendor text, districts text[],
  attributes search_values[], min_price bigint, max_price bigint, sort text, area text, division text, after_key bigint, after_id text, most integer);
--> statement-breakpoint
-- What a shopper wants, out of JSON and with the names looked up. Refuses an unknown category or vendor.
create function search_wish_of(p_wish jsonb) returns search_wish
language plpgsql stable as $$
declare
  v search_wish;
begin
  v.words := array(select row((g.n - 1)::int, 0, array(select c::int from jsonb_array_elements(g.value) l, jsonb_array_elements_text(l->'codes') c))::search_codes
    from jsonb_array_elements(p_wish->'groups') with ordinality g(value, n) order by g.n);
  v.levels := array(select row((g.n - 1)::int, (l.value->>'points')::int, array(select c::int from jsonb_array_elements_text(l.value->'codes') c))::search_codes
    from jsonb_array_elements(p_wish->'groups') with ordinality g(value, n), jsonb_array_elements(g.value) with ordinality l(value, m)
    order by g.n, l.m);
  if p_wish->>'category' is not null then
    select c.id into v.category from category c where c.slug = p_wish->>'category';
    if not found then raise exception 'category.not_found' using errcode = 'HAAT1'; end if;
  end if;
  if p_wish->>'vendor' is not null then
    select ve.id into v.vendor from vendor ve where ve.slug = p_wish->>'vendor' and ve.state <> 'suspended';
    if not found then raise exception 'vendor.not_found' using errcode = 'HAAT1'; end if;
  end if;
  v.districts := nullif(array(select jsonb_array_elements_text(p_wish->'districts')), '{}');
  v.attributes := array(select row(a->>'code', array(select jsonb_array_elements_text(a->'texts')))::search_values from jsonb_array_elements(p_wish->'attributes') a);
  v.min_price := (p_wish->>'min')::bigint;
  v.max_price := (p_wish->>'max')::bigint;
  v.sort := p_wish->>'sort';
  if p_wish->>'area' is not null then
    -- A thana's district, and the division that lies in.
    with recursive up as (
      select g.id, g.level, g.parent_id from geo_unit g where g.id = p_wish->>'area'
      union all select g.id, g.level, g.parent_id from geo_unit g join up on g.id = up.parent_id)
    select max(id) filter (where level = 'district'), max(id) filter (where level = 'division') into v.area, v.division from up;
    if v.division is null then raise exception 'area.not_found' using errcode = 'HAAT1'; end if;
  end if;
  v.after_key := (p_wish->>'key')::bigint;
  v.after_id := p_wish->>'id';
  v.most := (p_wish->>'limit')::int;
  return v;
end $$;
--> statement-breakpoint
-- The conditions of a search. Only words of ours stand in this text; what a shopper asked for travels as $1, the wish.
create function search_conditions(p search_wish, p_in_stock boolean, p_of text[]) returns text
language plpgsql immutable as $$
declare
  v_sql text := ' where s.shown';
begin
  for i in 1 .. cardinality(p.words) loop v_sql := v_sql || format(' and s.terms && (($1).words)[%s].codes', i); end loop;
  if p.vendor is not null then v_sql := v_sql || ' and s.vendor_id = ($1).vendor'; end if;
  if p_in_stock then v_sql := v_sql || ' and s.in_stock'; end if;
  if 'category' = any(p_of) and p.category is not null then v_sql := v_sql || ' and s.category_path @> array[($1).category]'; end if;
  if 'district' = any(p_of) and p.districts is not null then v_sql := v_sql || ' and s.district_id = any(($1).districts)'; end if;
  if 'price' = any(p_of) and p.min_price is not null then v_sql := v_sql || ' and s.max_price_minor >= ($1).min_price'; end if;
  if 'price' = any(p_of) and p.max_price is not null then v_sql := v_sql || ' and s.min_price_minor <= ($1).max_price'; end if;
  if 'attributes' = any(p_of) then
    for i in 1 .. cardinality(p.attributes) loop v_sql := v_sql || format(' and s.attributes && (($1).attributes)[%s].texts', i); end loop;
  end if;
  return v_sql;
end $$;
--> statement-breakpoint
-- How well a product answers: for each word that was typed the best of its terms, less what its title says besides. The
-- points come from the weights in packages/search; nothing is weighed here.
create function search_rank(p search_wish, p_unasked integer) returns text
language plpgsql immutable as $$
declare
  v_sql text := '';
  v_group integer := -1;
begin
  for i in 1 .. cardinality(p.levels) loop
    if p.levels[i].grp <> v_group then
      v_sql := v_sql || case v_group when -1 then '' else ' else 0 end + ' end || 'case';
      v_group := p.levels[i].grp;
    end if;
    v_sql := v_sql || format(' when s.terms && (($1).levels)[%s].codes then %s', i, p.levels[i].points);
  end loop;
  return case v_group when -1 then '0'
    else format('(%s else 0 end) - least(greatest(s.title_words - %s, 0), 6) * %s', v_sql, cardinality(p.words), p_unasked) end;
end $$;
--> statement-breakpoint
-- A page, in stages where one order cannot be walked: each is exhausted before the next begins. A key says of which stage it is.
create function search_page(p_wish jsonb, out ids text[], out keys text[], out total integer, out items text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v search_wish := search_wish_of(p_wish);
  v_bn boolean := (p_wish->>'bn')::boolean;
  v_where text := search_conditions(v, (p_wish->>'inStock')::boolean, '{category,district,price,attributes}');
  v_rank text := search_rank(v, (p_wish->>'unasked')::int);
  v_walk boolean := (p_wish->>'walk')::boolean and v.sort = 'relevance';
  v_best text := '';
  v_stages text[] := array[''];
  v_way text := case v.sort when 'price_asc' then '' else 'desc' end;
  v_key text;
  v_ids text[];
  v_keys text[];
begin
  if v_walk then
    -- Words of a great many goods: those that have them in their titles are walked by what is bought most.
    for i in 1 .. cardinality(v.levels) loop
      if i = 1 or v.levels[i].grp <> v.levels[i - 1].grp then v_best := v_best || format(' and s.terms && (($1).levels)[%s].codes', i); end if;
    end loop;
    v_stages := array[v_best, ' and not (true' || v_best || ')'];
  elsif v.sort = 'delivery' then
    v_stages := array[' and s.district_id = ($1).area', ' and s.division_id = ($1).division and s.district_id is distinct from ($1).area',
      ' and s.division_id is distinct from ($1).division'];
  end if;
  ids := '{}';
  keys := '{}';
  for i in coalesce((p_wish->>'stage')::int, 0) + 1 .. cardinality(v_stages) loop
    v_key := case when v.sort in ('price_asc', 'price_desc') then 's.min_price_minor' when v.sort = 'newest' then 's.published_at'
      when v.sort = 'popular' or cardinality(v.words) = 0 or v_walk and i = 1 then 's.popularity'
      else format('(%s)::bigint * 1000000 + least(s.popularity, 999999)', v_rank) end;
    execute format('select array_agg(t.product_id order by t.k %2$s, t.product_id %2$s), array_agg(%4$s order by t.k %2$s, t.product_id %2$s)'
        || ' from (select s.product_id, %1$s as k from search_product s%3$s order by k %2$s, s.product_id %2$s limit ($1).most) t',
      v_key, v_way, v_where || v_stages[i] || case when v.after_id is null then '' else
        format(' and (%s, s.product_id) %s (%s, ($1).after_id)', v_key, case v_way when '' then '>' else '<' end,
          case v.sort when 'newest' then 'timestamptz ''epoch'' + ($1).after_key * interval ''1 microsecond''' else '($1).after_key' end) end,
      case v.sort when 'newest' then '(extract(epoch from t.k) * 1000000)::bigint::text' else 't.k::text' end)
      into v_ids, v_keys using v;
    ids := ids || coalesce(v_ids, '{}');
    keys := keys || array(select (i - 1) || ':' || k from unnest(v_keys) with ordinality u(k, n) order by n);
    v.most := v.most - coalesce(cardinality(v_ids), 0);
    exit when v.most <= 0;
    v.after_id := null;
  end loop;
  if (p_wish->>'count')::boolean then
    total := cardinality(ids);
    if total = (p_wish->>'limit')::int then
      execute 'select count(*) from (select 1 from search_product s' || v_where || ' limit 1001) t' into total using v;
    end if;
  end if;
  select string_agg(case when v_bn then c.bn else c.en end, ',' order by u.n) into items
    from unnest(ids[1 : (p_wish->>'limit')::int - 1]) with ordinality u(id, n) join product_card c on c.product_id = u.id where c.shown;
end $$;
--> statement-breakpoint
-- What else the wish could be narrowed by, each with how many goods that would leave: the other choices hold, its own does not.
-- Of a great many goods the first five thousand by what is bought most are counted.
create function search_facets(p_wish jsonb) returns json
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v search_wish := search_wish_of(p_wish);
  v_shelf boolean := cardinality(v.words) = 0 and v.category is not null;
  v_misses text := '''{}''::text[]';
  v_facets json;
begin
  for i in 1 .. cardinality(v.attributes) loop
    v_misses := v_misses || format(' || case when s.attributes && (($1).attributes)[%s].texts then ''{}''::text[] else array[(($1).attributes)[%1$s].code] end', i);
  end loop;
  execute 'with w as materialized (select s.category_path, s.district_id, s.min_price_minor, s.max_price_minor, s.attributes,
      (($1).category is null or s.category_path @> array[($1).category]) as in_category,
      (($1).districts is null or s.district_id = any(($1).districts)) as in_district,
      (($1).min_price is null or s.max_price_minor >= ($1).min_price) and (($1).max_price is null or s.min_price_minor <= ($1).max_price) as in_price,
      ' || v_misses || ' as misses
    from search_product s' || search_conditions(v, (p_wish->>'inStock')::boolean, case when v_shelf then '{category}'::text[] else '{}' end)
    || ' order by s.popularity desc, s.product_id desc limit 5001)
    select json_build_object(
      ''categories'', (select coalesce(json_agg(json_build_object(''slug'', c.slug, ''name'', case when $2 then c.name_bn else c.name_en end,
            ''parentSlug'', up.slug, ''count'', t.n) order by t.n desc, c.position, c.id), ''[]'')
        from (select u.id, count(*) as n from w, unnest(w.category_path) u(id) where w.in_district and w.in_price and w.misses = ''{}''
               group by u.id order by n desc, u.id limit 40) t
        join category c on c.id = t.id left join category up on up.id = c.parent_id),
      ''districts'', (select coalesce(json_agg(json_build_object(''id'', g.id, ''name'', case when $2 then g.name_bn else g.name_en end, ''count'', t.n)
            order by t.n desc, g.id), ''[]'')
        from (select w.district_id as id, count(*) as n from w where w.in_category and w.in_price and w.misses = ''{}'' group by 1) t join geo_unit g on g.id = t.id),
      ''price'', (select case when count(*) > 0 then json_build_object(''min'', money_json(min(w.min_price_minor), $2), ''max'', money_json(max(w.max_price_minor), $2)) end
        from w where w.in_category and w.in_district and w.misses = ''{}''),
      ''attributes'', (select coalesce(json_agg(json_build_object(''code'', f.code, ''name'', f.name, ''values'', f.said) order by f.n desc, f.code), ''[]'') from (
        select a.code, max(case when $2 then a.name_bn else a.name_en end) as name, sum(t.n) as n,
               json_agg(json_build_object(''value'', a.value, ''name'', case when $2 then a.value_bn else a.value_en end, ''count'', t.n) order by t.n desc, a.value) as said
          from (select u.text, count(*) as n from w, unnest(w.attributes) u(text)
                 where w.in_category and w.in_district and w.in_price and (w.misses = ''{}'' or w.misses = array[split_part(u.text, ''='', 1)])
                 group by u.text order by n desc, u.text limit 120) t
          join search_attribute a on a.code = split_part(t.text, ''='', 1) and a.value = split_part(t.text, ''='', 2)
         group by a.code order by n desc, a.code limit 8) f),
      ''isWhole'', (select count(*) <= 5000 from w))' into v_facets using v, (p_wish->>'bn')::boolean;
  return v_facets;
end $$;
--> statement-breakpoint
-- The words of the market that may be meant by what was typed: the same, heard alike, or said to mean the same; and places of that name.
create function search_words(p_tokens jsonb, p_places text[])
returns table (token text, id integer, norm text, forms text[], k1 text[], k2 text[], fields smallint, uses integer, title_uses integer, kind text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
  select t.n, w.id, w.norm, w.forms, w.k1, w.k2, w.fields, w.uses, w.title_uses, w.kind
    from jsonb_to_recordset(p_tokens) t(n text, k1 text[], k2 text[])
   cross join lateral (
     (select s.*, 'heard' as kind from search_word s where s.norm = t.n)
     union all (select s.*, 'heard' from search_word s where s.k1 && t.k1 and s.norm <> t.n order by s.uses desc, s.id limit 60)
     union all (select s.*, 'heard' from search_word s where s.k2 && t.k2 and not s.k1 && t.k1 and s.norm <> t.n order by s.uses desc, s.id limit 60)
     union all (select s.*, 'synonym' from search_synonym y cross join unnest(y.words) m(norm) join search_word s on s.norm = m.norm
                 where y.words && array[t.n] and s.norm <> t.n)) w
  union all
  select p.name, 0, case g.level when 'district' then g.id else g.parent_id end, array[g.id], null, null, 0::smallint, 0, 0, 'place'
    from unnest(p_places) p(name)
    join lateral (
      select u.id, u.level, u.parent_id from geo_unit u where u.name_bn = p.name and u.level in ('district', 'upazila', 'metro_thana')
      union select u.id, u.level, u.parent_id from geo_unit u where lower(u.name_en) = p.name and u.level in ('district', 'upazila', 'metro_thana')
      union select u.id, u.level, u.parent_id from geo_alias a join geo_unit u on u.id = a.geo_id where a.alias_norm = p.name and u.level = 'district') g on true;
end $$;
--> statement-breakpoint
-- Words that sound nearly like these.
create function search_near(p_sounds text[])
returns table (token text, id integer, norm text, forms text[], k1 text[], k2 text[], fields smallint, uses integer, title_uses integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform set_config('pg_trgm.similarity_threshold', '0.25', true);
  return query
  select p.sound, w.id, w.norm, w.forms, w.k1, w.k2, w.fields, w.uses, w.title_uses
    from unnest(p_sounds) p(sound)
   cross join lateral (
     select s.* from search_word s where not s.joined and s.sound % p.sound order by similarity(s.sound, p.sound) desc, s.uses desc, s.id limit 30) w;
end $$;
--> statement-breakpoint
create function note_search_miss(p_query text, p_day date) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into search_miss (query, day) values (p_query, p_day) on conflict (day, query) do update set times = search_miss.times + 1
$$;
--> statement-breakpoint
-- Words are no longer looked for in product_words.
do $patch$
declare
  v_old text := pg_get_functiondef('refresh_cards(text[])'::regprocedure);
  v_new text := regexp_replace(v_old, '  insert into product_words as w .*?is distinct from \(excluded\.\*\);\n', '');
begin
  if v_new = v_old or v_new like '%product_words%' or v_new not like '%product_sheet%' then raise exception 'refresh_cards was not as expected'; end if;
  execute v_new;
end $patch$;
--> statement-breakpoint
drop table product_words;
--> statement-breakpoint
drop function list_page(text, text, text[], bigint, bigint, boolean, text, text, text, integer, boolean);
--> statement-breakpoint
drop function found_cards(text, boolean, text, text[], bigint, bigint, boolean, text, text, text, integer, boolean);
--> statement-breakpoint
drop function listing_source(boolean, boolean, text, text[], bigint, bigint, boolean);
--> statement-breakpoint
-- Where a listing is read from and under which conditions; what a shopper asked for travels as parameters.
create function listing_source(p_subtree boolean, p_vendor text, p_min bigint, p_max bigint, p_in_stock boolean)
returns text language plpgsql immutable as $$
declare
  v_sql text := 'product_card c where c.shown';
begin
  v_sql := v_sql || case when p_subtree then ' and c.category_path @> array[$1]' when not p_subtree then ' and c.category_id = $1' else '' end;
  if p_vendor is not null then v_sql := v_sql || ' and c.vendor_id = $2'; end if;
  if p_min is not null then v_sql := v_sql || ' and c.max_price_minor >= $3'; end if;
  if p_max is not null then v_sql := v_sql || ' and c.min_price_minor <= $4'; end if;
  if p_in_stock then
    v_sql := v_sql || ' and exists (select 1 from variant v join stock s on s.variant_id = v.id'
      || ' where v.product_id = c.product_id and v.state = ''published'' and s.on_hand > s.held + s.committed)';
  end if;
  return v_sql;
end $$;
--> statement-breakpoint
-- Any other listing without words, planned for what is asked.
create function found_cards(p_category text, p_subtree boolean, p_vendor text, p_min bigint, p_max bigint, p_in_stock boolean,
  p_sort text, p_key text, p_id text, p_limit integer, p_bn boolean) returns table (card text, sort_key text, id text)
language plpgsql stable as $$
declare
  v_source text := listing_source(p_subtree, p_vendor, p_min, p_max, p_in_stock);
  v_order text := case when p_sort in ('newest', 'price_desc') then 'desc' else '' end;
  v_key text := case p_sort
    when 'newest' then 'c.published_at'
    when 'title' then case when p_bn then 'c.title_bn' else 'c.title_en' end
    else 'c.min_price_minor' end;
begin
  if p_id is not null then
    -- Where the page before ended, as the sort key's own type; a time travels as microseconds.
    v_source := v_source || format(' and (%s, product_id) %s (%s, $6)', v_key, case v_order when '' then '>' else '<' end, case p_sort
      when 'newest' then 'timestamptz ''epoch'' + $5::bigint * interval ''1 microsecond''' when 'title' then '$5' else '$5::bigint' end);
  end if;
  return query execute format('select %1$s, %2$s, t.product_id from (select product_id, %4$s as k from %5$s order by k %3$s, product_id %3$s limit $7) t'
      || ' join product_card card using (product_id) order by t.k %3$s, t.product_id %3$s',
      case when p_bn then 'card.bn' else 'card.en' end, case p_sort when 'newest' then '(extract(epoch from t.k) * 1000000)::bigint::text' else 't.k::text' end, v_order, v_key, v_source)
    using p_category, p_vendor, p_min, p_max, p_key, p_id, p_limit;
end $$;
--> statement-breakpoint
-- As 0094 has it, for listings without words.
create function list_page(p_category text, p_vendor text, p_min bigint, p_max bigint, p_in_stock boolean,
  p_sort text, p_key text, p_id text, p_limit integer, p_bn boolean, out items text, out shown integer, out next_key text, out next_id text)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_category text;
  v_subtree boolean;
  v_vendor text;
  v_more boolean;
begin
  if p_category is not null then
    select c.id, exists (select 1 from category below where below.parent_id = c.id) into v_category, v_subtree
      from category c where c.slug = p_category;
    if not found then raise exception 'category.not_found' using errcode = 'HAAT1'; end if;
  end if;
  if p_vendor is not null then
    select ve.id into v_vendor from vendor ve where ve.slug = p_vendor and ve.state <> 'suspended';
    if not found then raise exception 'vendor.not_found' using errcode = 'HAAT1'; end if;
  end if;
  if v_subtree is distinct from false or v_vendor is not null or p_min is not null or p_max is not null or p_in_stock then
    select string_agg(t.card, ',') filter (where t.n <= p_limit), least(count(*), p_limit), max(t.k) filter (where t.n = p_limit), max(t.id) filter (where t.n = p_limit), count(*) > p_limit
      into items, shown, next_key, next_id, v_more from (
      select f.card, f.sort_key as k, f.id, row_number() over () as n
        from found_cards(v_category, v_subtree, v_vendor, p_min, p_max, p_in_stock, p_sort, p_key, p_id, p_limit + 1, p_bn) f) t;
  -- A whole category in one of its orders is what most shoppers ask for: the plans of these are made once.
  elsif p_sort = 'title' and p_bn then
    select string_agg(t.card, ',') filter (where t.n <= p_limit), least(count(*), p_limit), max(t.k) filter (where t.n = p_limit), max(t.id) filter (where t.n = p_limit), count(*) > p_limit
      into items, shown, next_key, next_id, v_more from (
      select c.card, c.k, c.product_id as id, row_number() over () as n from (
        select c.bn as card, c.title_bn as k, c.product_id from product_card c
         where c.shown and c.category_id = v_category and (c.title_bn, c.product_id) > (coalesce(p_key, ''), coalesce(p_id, ''))
         order by c.title_bn, c.product_id limit p_limit + 1) c) t;
  elsif p_sort = 'title' then
    select string_agg(t.card, ',') filter (where t.n <= p_limit), least(count(*), p_limit), max(t.k) filter (where t.n = p_limit), max(t.id) filter (where t.n = p_limit), count(*) > p_limit
      into items, shown, next_key, next_id, v_more from (
      select c.card, c.k, c.product_id as id, row_number() over () as n from (
        select c.en as card, c.title_en as k, c.product_id from product_card c
         where c.shown and c.category_id = v_category and (c.title_en, c.product_id) > (coalesce(p_key, ''), coalesce(p_id, ''))
         order by c.title_en, c.product_id limit p_limit + 1) c) t;
  elsif p_sort = 'newest' then
    select string_agg(t.card, ',') filter (where t.n <= p_limit), least(count(*), p_limit), max(t.k) filter (where t.n = p_limit), max(t.id) filter (where t.n = p_limit), count(*) > p_limit
      into items, shown, next_key, next_id, v_more from (
      select c.card, c.k, c.product_id as id, row_number() over () as n from (
        select case when p_bn then c.bn else c.en end as card, (extract(epoch from c.published_at) * 1000000)::bigint::text as k, c.product_id from product_card c
         where c.shown and c.category_id = v_category and (c.published_at, c.product_id) < (coalesce(timestamptz 'epoch' + p_key::bigint * interval '1 microsecond', 'infinity'), coalesce(p_id, ''))
         order by c.published_at desc, c.product_id desc limit p_limit + 1) c) t;
  elsif p_sort = 'price_asc' then
    select string_agg(t.card, ',') filter (where t.n <= p_limit), least(count(*), p_limit), max(t.k) filter (where t.n = p_limit), max(t.id) filter (where t.n = p_limit), count(*) > p_limit
      into items, shown, next_key, next_id, v_more from (
      select c.card, c.k, c.product_id as id, row_number() over () as n from (
        select case when p_bn then c.bn else c.en end as card, c.min_price_minor::text as k, c.product_id from product_card c
         where c.shown and c.category_id = v_category and (c.min_price_minor, c.product_id) > (coalesce(p_key::bigint, -1), coalesce(p_id, ''))
         order by c.min_price_minor, c.product_id limit p_limit + 1) c) t;
  else
    select string_agg(t.card, ',') filter (where t.n <= p_limit), least(count(*), p_limit), max(t.k) filter (where t.n = p_limit), max(t.id) filter (where t.n = p_limit), count(*) > p_limit
      into items, shown, next_key, next_id, v_more from (
      select c.card, c.k, c.product_id as id, row_number() over () as n from (
        select case when p_bn then c.bn else c.en end as card, c.min_price_minor::text as k, c.product_id from product_card c
         where c.shown and c.category_id = v_category and (c.min_price_minor, c.product_id) < (coalesce(p_key::bigint, 9223372036854775807), coalesce(p_id, ''))
         order by c.min_price_minor desc, c.product_id desc limit p_limit + 1) c) t;
  end if;
  if not v_more then
    next_key := null;
    next_id := null;
  end if;
end $$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'public' and p.proname in ('note_stale_search', 'search_wish_of', 'search_conditions', 'search_rank', 'search_page', 'search_facets',
              'search_words', 'search_near', 'note_search_miss', 'listing_source', 'found_cards', 'list_page') loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'public' and p.proname in ('search_page', 'search_facets', 'search_words', 'search_near', 'note_search_miss', 'list_page') loop
    execute format('grant execute on function %s to haat_app', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from haat_engine;
