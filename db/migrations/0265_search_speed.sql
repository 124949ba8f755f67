-- What a search costs. Words and shelves are read by plans that are made once; facets and the number of hits come of one walk;
-- how often words occur is counted as goods change.
drop index search_product_terms;
--> statement-breakpoint
create index search_product_terms on search_product using gin (terms) with (fastupdate = off) where shown;
--> statement-breakpoint
create index search_product_attributes on search_product using gin (attributes) with (fastupdate = off) where shown;
--> statement-breakpoint
create index search_product_sold on search_product (product_id) where popularity > 0;
--> statement-breakpoint
-- Ten thousand of the commonest terms cost more to read than they tell.
alter table search_product alter column terms set statistics 100;
--> statement-breakpoint
analyze search_product;
--> statement-breakpoint
alter type search_wish add attribute below text[];
--> statement-breakpoint
-- Of a shelf all that lies below it, itself too.
do $patch$
declare
  v_old text := pg_get_functiondef('search_wish_of(jsonb)'::regprocedure);
  v_new text := replace(v_old, 'if not found then raise exception ''category.not_found'' using errcode = ''HAAT1''; end if;',
    'if not found then raise exception ''category.not_found'' using errcode = ''HAAT1''; end if;
    v.below := array(select c.id from category c where c.path_ids @> array[v.category] order by c.id);');
begin
  if v_new = v_old then raise exception 'search_wish_of was not as expected'; end if;
  execute v_new;
end $patch$;
--> statement-breakpoint
-- At least one price of what can be bought lies between: the cheapest and the dearest alone say it of all but the widest.
create function priced_between(p_of text, p_min text, p_max text) returns text
language sql immutable as $$
  select case when p_min is null then '' else format(' and %s.max_price_minor >= %s', p_of, p_min) end
    || case when p_max is null then '' else format(' and %s.min_price_minor <= %s', p_of, p_max) end
    || case when p_min is null or p_max is null then '' else format(' and (%1$s.min_price_minor >= %2$s or %1$s.max_price_minor <= %3$s or exists (
      select from variant v where v.product_id = %1$s.product_id and v.state = ''published'' and v.price_minor between %2$s and %3$s))', p_of, p_min, p_max) end
$$;
--> statement-breakpoint
create or replace function search_conditions(p search_wish, p_in_stock boolean, p_of text[]) returns text
language plpgsql immutable as $$
declare
  v_sql text := ' where s.shown';
begin
  for i in 1 .. cardinality(p.words) loop v_sql := v_sql || format(' and s.terms && (($1).words)[%s].codes', i); end loop;
  if p.vendor is not null then v_sql := v_sql || ' and s.vendor_id = ($1).vendor'; end if;
  if p_in_stock then v_sql := v_sql || ' and s.in_stock'; end if;
  if 'category' = any(p_of) and p.category is not null then
    v_sql := v_sql || case cardinality(p.below) when 1 then ' and s.category_id = ($1).category' else ' and s.category_id = any(($1).below)' end;
  end if;
  if 'district' = any(p_of) and p.districts is not null then
    v_sql := v_sql || case cardinality(p.districts) when 1 then ' and s.district_id = (($1).districts)[1]' else ' and s.district_id = any(($1).districts)' end;
  end if;
  if 'price' = any(p_of) then
    v_sql := v_sql || priced_between('s', case when p.min_price is not null then '($1).min_price' end, case when p.max_price is not null then '($1).max_price' end);
  end if;
  if 'attributes' = any(p_of) then
    for i in 1 .. cardinality(p.attributes) loop v_sql := v_sql || format(' and s.attributes && (($1).attributes)[%s].texts', i); end loop;
  end if;
  return v_sql;
end $$;
--> statement-breakpoint
-- How many there are of each category, district and `code=value`, in words.
create function search_facets_told(p_names text[], p_counts integer[], p_min bigint, p_max bigint, p_whole boolean, p_bn boolean) returns json
language plpgsql stable as $$
begin
  return (with t as materialized (select f, n from unnest(p_names, p_counts) u(f, n))
  select json_build_object(
    'categories', (select coalesce(json_agg(json_build_object('slug', k.slug, 'name', k.name, 'parentSlug', k.up, 'count', k.n) order by k.n desc, k.position, k.id), '[]')
      from (select c.id, c.slug, case when p_bn then c.name_bn else c.name_en end as name, up.slug as up, c.position, t.n
              from t join category c on c.id = t.f left join category up on up.id = c.parent_id order by t.n desc, c.id limit 40) k),
    'districts', (select coalesce(json_agg(json_build_object('id', g.id, 'name', case when p_bn then g.name_bn else g.name_en end, 'count', t.n) order by t.n desc, g.id), '[]')
      from t join geo_unit g on g.id = t.f),
    'price', case when p_min is not null then json_build_object('min', money_json(p_min, p_bn), 'max', money_json(p_max, p_bn)) end,
    'attributes', (select coalesce(json_agg(json_build_object('code', f.code, 'name', f.name, 'values', f.said) order by f.n desc, f.code), '[]') from (
      select a.code, max(case when p_bn then a.name_bn else a.name_en end) as name, sum(v.n) as n,
             json_agg(json_build_object('value', a.value, 'name', case when p_bn then a.value_bn else a.value_en end, 'count', v.n) order by v.n desc, a.value) as said
        from (select t.f, t.n from t where strpos(t.f, '=') > 0 order by t.n desc, t.f limit 120) v
        join search_attribute a on a.code = split_part(v.f, '=', 1) and a.value = split_part(v.f, '=', 2)
       group by a.code order by n desc, a.code limit 8) f),
    'isWhole', p_whole));
end $$;
--> statement-breakpoint
drop function search_facets(jsonb);
--> statement-breakpoint
-- What else the wish could be narrowed by, each with how many goods that would leave: the other choices hold, its own does not.
-- `hits`: how many of those that were looked at have everything. Two thousand are looked at, and where there are more that is said.
create function search_facets(v search_wish, p_in_stock boolean, p_bn boolean, out facets json, out hits integer, out is_whole boolean)
language plpgsql stable as $$
declare
  v_shelf boolean := cardinality(v.words) = 0 and v.category is not null;
  v_in text[] := array[case when v.category is null or v_shelf then 'true' else 's.category_id = any(($1).below)' end,
    case when v.districts is null then 'true' else 's.district_id = any(($1).districts)' end,
    'true' || priced_between('s', case when v.min_price is not null then '($1).min_price' end, case when v.max_price is not null then '($1).max_price' end)];
  v_misses text := '';
  v_names text[];
  v_counts integer[];
  v_min bigint;
  v_max bigint;
begin
  for i in 1 .. cardinality(v.attributes) loop
    v_misses := v_misses || format(' || case when s.attributes && (($1).attributes)[%s].texts then ''{}''::text[] else array[(($1).attributes)[%1$s].code] end', i);
  end loop;
  execute format('with w as materialized (select s.category_path as path, s.district_id, s.attributes, s.min_price_minor as low, s.max_price_minor as high,
      %s as a, %s as b, %s as c, ''{}''::text[]%s as misses from search_product s%s limit 2001)', v_in[1], v_in[2], v_in[3], v_misses,
      search_conditions(v, p_in_stock, case when v_shelf then '{category}'::text[] else '{}' end)
        || case when cardinality(v.words) = 0 then ' order by s.popularity desc, s.product_id desc' else '' end)
    || ' select t.names, t.counts, p.low, p.high, p.hits, p.n <= 2000 from
      (select array_agg(u.f) as names, array_agg(u.n) as counts from (select f, count(*)::int as n from (select unnest('
    || case when v_in = '{true,true,true}' and v_misses = '' then 'w.path || w.attributes || w.district_id'
       else 'case when b and c and misses = ''{}'' then w.path else ''{}'' end
         || case when not (a and b and c) then ''{}'' when misses = ''{}'' then w.attributes
              else array(select x from unnest(w.attributes) x where misses = array[split_part(x, ''='', 1)]) end
         || case when a and c and misses = ''{}'' then array[w.district_id] else ''{}'' end' end
    || ') as f from w) e group by f) u) t,
      (select min(w.low) filter (where a and b and misses = ''{}'') as low, max(w.high) filter (where a and b and misses = ''{}'') as high, count(*) as n,
              count(*) filter (where a and b and c and misses = ''{}'') as hits from w) p'
    into v_names, v_counts, v_min, v_max, hits, is_whole using v;
  facets := search_facets_told(v_names, v_counts, v_min, v_max, is_whole, p_bn);
end $$;
--> statement-breakpoint
-- The same beside a listing that is read from the cards.
create function search_facets(p_wish jsonb) returns json
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set jit = off set enable_seqscan = off as $$
begin
  if p_wish is null then return null; end if;
  return (select f.facets from search_facets(search_wish_of(p_wish), (p_wish->>'inStock')::boolean, (p_wish->>'bn')::boolean) f);
end $$;
--> statement-breakpoint
drop function search_page(jsonb);
--> statement-breakpoint
-- A page, in stages where one order cannot be walked: each is exhausted before the next begins. A key says of which stage it is.
-- Facets are told where they were asked for: always, or where something was found.
create function search_page(p_wish jsonb, out ids text[], out keys text[], out total integer, out items text, out facets json)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set jit = off set enable_seqscan = off as $$
declare
  v search_wish := search_wish_of(p_wish);
  v_wordless search_wish;
  v_bn boolean := (p_wish->>'bn')::boolean;
  v_in_stock boolean := (p_wish->>'inStock')::boolean;
  v_limit integer := (p_wish->>'limit')::int;
  v_where text := search_conditions(v, v_in_stock, '{category,district,price,attributes}');
  v_unworded text;
  v_rank text := search_rank(v, (p_wish->>'unasked')::int);
  v_walk boolean := (p_wish->>'walk')::boolean and v.sort = 'relevance';
  v_best text := '';
  v_stages text[] := array[''];
  v_way text := case v.sort when 'price_asc' then '' else 'desc' end;
  v_key text;
  v_ids text[];
  v_keys text[];
  v_hits integer;
  v_whole boolean;
begin
  if v_walk then
    -- Words of a great many goods: those that have them in their titles are walked by what is bought most.
    for i in 1 .. cardinality(v.levels) loop
      if i = 1 or v.levels[i].grp <> v.levels[i - 1].grp then v_best := v_best || format(' and s.terms && (($1).levels)[%s].codes', i); end if;
    end loop;
    v_stages := array[v_best, ' and not (true' || v_best || ')'];
    v_wordless := v;
    v_wordless.words := '{}';
    v_unworded := search_conditions(v_wordless, v_in_stock, '{category,district,price,attributes}');
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
      v_key, v_way, case when v_walk and i = 1 then v_unworded else v_where end || v_stages[i] || case when v.after_id is null then '' else
        format(' and (%s, s.product_id) %s (%s, ($1).after_id)', v_key, case v_way when '' then '>' else '<' end,
          case v.sort when 'newest' then 'timestamptz ''epoch'' + ($1).after_key * interval ''1 microsecond''' else '($1).after_key' end) end,
      quote_literal(i - 1 || ':') || case v.sort when 'newest' then ' || (extract(epoch from t.k) * 1000000)::bigint::text' else ' || t.k::text' end)
      into v_ids, v_keys using v;
    ids := ids || coalesce(v_ids, '{}');
    keys := keys || coalesce(v_keys, '{}');
    v.most := v.most - coalesce(cardinality(v_ids), 0);
    exit when v.most <= 0;
    v.after_id := null;
  end loop;
  if p_wish->>'facets' = 'always' or (p_wish->>'facets' = 'found' and cardinality(ids) > 0) then
    select f.facets, f.hits, f.is_whole into facets, v_hits, v_whole from search_facets(v, v_in_stock, v_bn) f;
  end if;
  if (p_wish->>'count')::boolean then
    total := case when cardinality(ids) < v_limit then cardinality(ids) when v_whole or v_hits > 1000 then least(v_hits, 1001) end;
    if total is null then
      execute 'select count(*) from (select 1 from search_product s' || v_where || ' limit 1001) t' into total using v;
    end if;
  end if;
  select string_agg(case when v_bn then c.bn else c.en end, ',' order by u.n) into items
    from unnest(ids[1 : v_limit - 1]) with ordinality u(id, n) join product_card c on c.product_id = u.id where c.shown;
end $$;
--> statement-breakpoint
alter function search_words(jsonb, text[]) set plan_cache_mode = force_generic_plan;
--> statement-breakpoint
alter function search_words(jsonb, text[]) set jit = off;
--> statement-breakpoint
alter function search_words(jsonb, text[]) set enable_seqscan = off;
--> statement-breakpoint
alter function search_near(text[]) set plan_cache_mode = force_generic_plan;
--> statement-breakpoint
alter function search_near(text[]) set jit = off;
--> statement-breakpoint
alter function search_near(text[]) set enable_seqscan = off;
--> statement-breakpoint
alter function search_suggestions(text, text, text, boolean) set enable_seqscan = off;
--> statement-breakpoint
alter function list_page(text, text, bigint, bigint, boolean, text, text, text, integer, boolean) set jit = off;
--> statement-breakpoint
alter function list_page(text, text, bigint, bigint, boolean, text, text, text, integer, boolean) set enable_seqscan = off;
--> statement-breakpoint
-- Where a listing is read from and under which conditions; what a shopper asked for travels as parameters. A category with others
-- below it is read from each of those that hold goods, unless they are a great many.
create or replace function listing_source(p_subtree boolean, p_vendor text, p_min bigint, p_max bigint, p_in_stock boolean)
returns text language plpgsql immutable as $$
declare
  v_sql text := 'product_card c where c.shown';
begin
  v_sql := v_sql || case when p_subtree then ' and c.category_id = any($8)' when not p_subtree then ' and c.category_id = $1' else '' end;
  if p_vendor is not null then v_sql := v_sql || ' and c.vendor_id = $2'; end if;
  v_sql := v_sql || priced_between('c', case when p_min is not null then '$3' end, case when p_max is not null then '$4' end);
  if p_in_stock then
    v_sql := v_sql || ' and exists (select 1 from variant v join stock s on s.variant_id = v.id'
      || ' where v.product_id = c.product_id and v.state = ''published'' and s.on_hand > s.held + s.committed)';
  end if;
  return v_sql;
end $$;
--> statement-breakpoint
create or replace function found_cards(p_category text, p_subtree boolean, p_vendor text, p_min bigint, p_max bigint, p_in_stock boolean,
  p_sort text, p_key text, p_id text, p_limit integer, p_bn boolean) returns table (card text, sort_key text, id text)
language plpgsql stable as $$
declare
  v_source text := listing_source(p_subtree, p_vendor, p_min, p_max, p_in_stock);
  v_order text := case when p_sort in ('newest', 'price_desc') then 'desc' else '' end;
  v_key text := case p_sort
    when 'newest' then 'c.published_at'
    when 'title' then case when p_bn then 'c.title_bn' else 'c.title_en' end
    else 'c.min_price_minor' end;
  v_below text[] := case when p_subtree then array(select c.id from category c where c.path_ids @> array[p_category] order by c.id) end;
begin
  if p_id is not null then
    -- Where the page before ended, as the sort key's own type; a time travels as microseconds.
    v_source := v_source || format(' and (%s, product_id) %s (%s, $6)', v_key, case v_order when '' then '>' else '<' end, case p_sort
      when 'newest' then 'timestamptz ''epoch'' + $5::bigint * interval ''1 microsecond''' when 'title' then '$5' else '$5::bigint' end);
  end if;
  v_source := format('select c.product_id, %1$s as k from %2$s order by k %3$s, c.product_id %3$s limit $7', v_key, v_source, v_order);
  if p_subtree and p_vendor is null and cardinality(v_below) <= 64 then
    v_source := format('select m.product_id, m.k from unnest($8) b(id) cross join lateral (%s) m order by m.k %2$s, m.product_id %2$s limit $7',
      replace(v_source, 'c.category_id = any($8)', 'c.category_id = b.id'), v_order);
  end if;
  return query execute format('select %1$s, %2$s, t.product_id from (%3$s) t join product_card card using (product_id) order by t.k %4$s, t.product_id %4$s',
      case when p_bn then 'card.bn' else 'card.en' end, case p_sort when 'newest' then '(extract(epoch from t.k) * 1000000)::bigint::text' else 't.k::text' end, v_source, v_order)
    using p_category, p_vendor, p_min, p_max, p_key, p_id, p_limit, v_below;
end $$;
--> statement-breakpoint
alter table search_word set (fillfactor = 85);
--> statement-breakpoint
-- In how many goods a word stands follows the goods: what a search costs is guessed from it.
create function count_search_words() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_ids integer[];
  v_uses integer[];
  v_titles integer[];
begin
  -- Which of the two tables there are depends on what was done.
  execute 'select array_agg(t.id), array_agg(t.n), array_agg(t.m) from (
      select c.code / 8 as id, sum(c.d)::int as n, sum(case when c.code % 8 = 0 then c.d else 0 end)::int as m from ('
    || concat_ws(' union all ',
      case when tg_op <> 'DELETE' then 'select unnest(n.terms) as code, 1 as d from made n where n.shown' end,
      case when tg_op <> 'INSERT' then 'select unnest(o.terms) as code, -1 as d from gone o where o.shown' end)
    || ') c group by 1) t where t.n <> 0 or t.m <> 0' into v_ids, v_uses, v_titles;
  update search_word w set uses = w.uses + t.n, title_uses = w.title_uses + t.m
    from unnest(v_ids, v_uses, v_titles) t(id, n, m) where w.id = t.id;
  return null;
end $$;
--> statement-breakpoint
create trigger search_product_made_is_counted after insert on search_product referencing new table as made for each statement execute function count_search_words();
--> statement-breakpoint
create trigger search_product_changed_is_counted after update on search_product referencing old table as gone new table as made for each statement execute function count_search_words();
--> statement-breakpoint
create trigger search_product_gone_is_counted after delete on search_product referencing old table as gone for each statement execute function count_search_words();
--> statement-breakpoint
with t as (select code / 8 as id, count(*)::int as uses, (count(*) filter (where code % 8 = 0))::int as title_uses
    from search_product s cross join unnest(s.terms) code where s.shown group by 1)
update search_word w set uses = coalesce(t.uses, 0), title_uses = coalesce(t.title_uses, 0)
  from search_word o left join t on t.id = o.id where o.id = w.id and (w.uses, w.title_uses) is distinct from (coalesce(t.uses, 0), coalesce(t.title_uses, 0));
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'public' and p.proname in ('priced_between', 'search_conditions', 'search_facets_told', 'search_facets', 'search_page', 'search_wish_of',
              'listing_source', 'found_cards', 'count_search_words') loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  execute 'grant execute on function search_facets(jsonb), search_page(jsonb) to haat_app';
end $$;
--> statement-breakpoint
revoke create on schema public from haat_engine;
