-- Of a place that was named its district is told by name, in both languages.
do $patch$
declare
  v_old text := pg_get_functiondef('search_words(jsonb, text[])'::regprocedure);
  v_new text := replace(v_old, 'array[g.id]', '(select array[d.name_bn, d.name_en] from geo_unit d where d.id = case g.level when ''district'' then g.id else g.parent_id end)');
begin
  if v_new = v_old then raise exception 'search_words was not as expected'; end if;
  execute v_new;
end $patch$;
--> statement-breakpoint
-- What helps where nothing was found: what stands in the way, each with how many goods would be there without it; categories
-- nearby; and what is bought most there. `ways`: whether anything can stand in the way at all.
create function search_instead(p_wish jsonb) returns json
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set jit = off set enable_seqscan = off as $$
declare
  v search_wish;
  w search_wish;
  v_bn boolean := (p_wish->>'bn')::boolean;
  v_in_stock boolean;
  v_whole text[] := '{category,district,price,attributes}';
  v_ways text[] := '{}';
  v_way text;
  v_count integer;
  v_without jsonb := '[]';
  v_codes integer[] := '{}';
  v_near text[];
  v_goods text;
  v_of jsonb;
begin
  if p_wish is null then return null; end if;
  v := search_wish_of(p_wish);
  v_in_stock := (p_wish->>'inStock')::boolean;
  if (p_wish->>'ways')::boolean then
    v_ways := array_remove(array[case when v.min_price is not null or v.max_price is not null then 'price' end,
        case when v.districts is not null then 'district' end, case when v_in_stock then 'in_stock' end], null)
      || array(select 'attribute ' || n from generate_subscripts(v.attributes, 1) n)
      || array_remove(array[case when v.vendor is not null then 'vendor' end, case when v.category is not null then 'category' end], null);
    v_ways := array(select 'word ' || n from generate_subscripts(v.words, 1) n where cardinality(v.words) + cardinality(v_ways) > 1)
      || v_ways || case when cardinality(v_ways) > 1 then '{all}'::text[] else '{}' end;
  end if;
  foreach v_way in array v_ways loop
    w := v;
    case split_part(v_way, ' ', 1)
      when 'word' then w.words := v.words[: split_part(v_way, ' ', 2)::int - 1] || v.words[split_part(v_way, ' ', 2)::int + 1 :];
      when 'price' then w.min_price := null; w.max_price := null;
      when 'district' then w.districts := null;
      when 'attribute' then w.attributes := v.attributes[: split_part(v_way, ' ', 2)::int - 1] || v.attributes[split_part(v_way, ' ', 2)::int + 1 :];
      when 'vendor' then w.vendor := null;
      when 'category' then w.category := null;
      when 'all' then w.min_price := null; w.max_price := null; w.districts := null; w.attributes := '{}'; w.vendor := null; w.category := null;
      else null;
    end case;
    execute 'select count(*) from (select 1 from search_product s' || search_conditions(w, v_in_stock and v_way not in ('in_stock', 'all'), v_whole) || ' limit 1001) t'
      into v_count using w;
    if v_count > 0 then
      v_without := v_without || jsonb_build_object('what', split_part(v_way, ' ', 1), 'at', nullif(split_part(v_way, ' ', 2), '')::int, 'count', v_count);
    end if;
  end loop;
  -- Where there are goods with any of the words; else what lies beside the shelf that was looked at; else the market's own shelves.
  for i in 1 .. cardinality(v.words) loop v_codes := v_codes || v.words[i].codes; end loop;
  if cardinality(v_codes) > 0 then
    v_near := array(select t.category_id from (select s.category_id from search_product s where s.shown and s.in_stock and s.terms && v_codes limit 500) t
      where t.category_id is distinct from v.category group by 1 order by count(*) desc, 1 limit 6);
  end if;
  if coalesce(cardinality(v_near), 0) = 0 then
    v_near := array(select c.id from category c
      where c.id is distinct from v.category and c.parent_id is not distinct from (select k.parent_id from category k where k.id = v.category)
        and exists (select from category b join search_product s on s.category_id = b.id and s.shown and s.in_stock where b.path_ids @> array[c.id])
      order by c.position, c.id limit 6);
  end if;
  for v_of in select t from jsonb_array_elements(case when v.vendor is not null then '[{"vendor": true}]'::jsonb
      else '[{"category": true, "district": true}, {"category": true}, {"district": true}, {}]' end) t loop
    continue when v_of ? 'category' and v.category is null or v_of ? 'district' and v.districts is null;
    select p.items into v_goods from search_page(p_wish || '{"groups": [], "attributes": [], "min": null, "max": null, "inStock": true, "sort": "popular", "area": null,
        "stage": null, "key": null, "id": null, "walk": false, "unasked": 0, "count": false, "facets": null, "limit": 9}'::jsonb
      || case when v_of ? 'category' then '{}'::jsonb else '{"category": null}' end || case when v_of ? 'district' then '{}'::jsonb else '{"districts": []}' end) p;
    exit when v_goods is not null;
  end loop;
  return json_build_object('without', v_without,
    'categories', (select coalesce(json_agg(json_build_object('slug', c.slug, 'name', case when v_bn then c.name_bn else c.name_en end) order by u.n), '[]')
      from unnest(v_near) with ordinality u(id, n) join category c on c.id = u.id),
    'goods', coalesce('[' || v_goods || ']', '[]')::json,
    'category', (select case when v_bn then c.name_bn else c.name_en end from category c where v_of ? 'category' and c.id = v.category),
    'district', (select string_agg(case when v_bn then g.name_bn else g.name_en end, ', ' order by g.id) from geo_unit g where v_of ? 'district' and g.id = any(v.districts)));
end $$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function search_instead(jsonb) owner to haat_engine;
--> statement-breakpoint
revoke all on function search_instead(jsonb) from public;
--> statement-breakpoint
grant execute on function search_instead(jsonb) to haat_app;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
-- What was chosen and leaves nothing is told as well, by its name and with no goods.
do $patch$
declare
  v_name constant regprocedure := (select p.oid from pg_proc p where p.proname = 'search_facets' and p.pronargs = 3);
  v_old text := pg_get_functiondef(v_name);
  v_new text := replace(v_old, '  facets := search_facets_told(', '  for i in 1 .. coalesce(cardinality(v.attributes), 0) loop v_chosen := v_chosen || (v.attributes[i]).texts; end loop;
  v_chosen := array(select u.f from unnest(v_chosen || v.districts || v.category) u(f) where u.f is not null and u.f <> all(coalesce(v_names, ''{}'')));
  v_names := v_names || v_chosen;
  v_counts := v_counts || array_fill(0, array[cardinality(v_chosen)]);
  facets := search_facets_told(');
begin
  v_new := replace(v_new, '  v_names text[];', '  v_names text[];
  v_chosen text[] := ''{}'';');
  if v_new = v_old or strpos(v_new, 'v_chosen text[]') = 0 or strpos(v_new, 'v_chosen := array') = 0 then raise exception 'search_facets was not as expected'; end if;
  execute v_new;
end $patch$;
--> statement-breakpoint
-- No word is suggested that no goods have any more.
do $patch$
declare
  v_old text := pg_get_functiondef('search_suggestions(text, text, text, boolean)'::regprocedure);
  v_new text := replace(v_old, 's.fields & 3 <> 0', 's.fields & 3 <> 0 and s.uses > 0');
begin
  if v_new = v_old then raise exception 'search_suggestions was not as expected'; end if;
  execute v_new;
end $patch$;
