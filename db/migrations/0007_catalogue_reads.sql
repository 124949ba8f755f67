-- What the storefront reads. Row security keeps an index on `@>` or `like` from being used (those operators are not
-- leakproof), so the public reads run as haat_engine and say themselves what is public. Their plans are made once and
-- kept: planning a page costs more than reading it.
create index product_category_newest on product (category_id, published_at desc nulls last, id desc nulls last);
--> statement-breakpoint
create index product_title_bn on product (left(title_bn, 40), id);
--> statement-breakpoint
create index product_title_en on product (left(title_en, 40), id);
--> statement-breakpoint
-- Products are read far more often than written; without this every search walks the list of what was written lately.
alter index product_search set (fastupdate = off);
--> statement-breakpoint
alter index product_category_path set (fastupdate = off);
--> statement-breakpoint
-- A vendor's own rate in force, else the market's. Plain SQL, so that it melts into the query around it.
create function delivery_rates_of(p_vendor text, p_zone text) returns setof delivery_rate language sql stable as $$
  select * from delivery_rate r
   where r.zone = p_zone and (r.vendor_id = p_vendor or r.vendor_id is null) and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now())
   order by r.vendor_id nulls last, r.valid_from desc limit 1
$$;
--> statement-breakpoint
create function settings_in_force() returns json language sql stable as $$
  select coalesce(json_object_agg(s.name, s.value), '{}')
    from (select distinct on (name) name, value from setting
           where valid_from <= now() and (valid_to is null or valid_to > now()) order by name, valid_from desc) s
$$;
--> statement-breakpoint
-- The cards of these products in their order; what is not shown in the shop is left out.
create function product_cards(p_ids text[], p_bn boolean)
returns table (place bigint, id text, slug text, title text, price text, max_price text, compare_at text, picture jsonb,
  vendor_slug text, vendor_name text, district text, units bigint, single_variant_id text)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return query
  select o.place, p.id, p.slug, case when p_bn then p.title_bn else p.title_en end,
         p.min_price_minor::text, p.max_price_minor::text, p.compare_at_minor::text, p.pictures->0,
         ve.slug, case when p_bn then ve.name_bn else ve.name_en end, case when p_bn then g.name_bn else g.name_en end,
         case when ve.state = 'open' then u.units else 0 end, case when p.variant_count = 1 then u.first_id end
    from unnest(p_ids) with ordinality o(id, place)
    join product p on p.id = o.id
    join vendor ve on ve.id = p.vendor_id
    join geo_unit g on g.id = ve.district_id
    cross join lateral (
      select coalesce(sum(s.on_hand - s.held - s.committed), 0)::bigint as units, min(v.id) as first_id
        from variant v join stock s on s.variant_id = v.id
       where v.product_id = p.id and v.state = 'published') u
   where p.state = 'published' and ve.state <> 'suspended' and p.variant_count > 0
   order by o.place;
end $$;
--> statement-breakpoint
create function like_text(p_text text) returns text language sql immutable as $$
  select replace(replace(replace(p_text, '\', '\\'), '%', '\%'), '_', '\_')
$$;
--> statement-breakpoint
-- The conditions of a listing as SQL text; every value goes through format('%L').
create function product_conditions(p_category text, p_vendor text, p_terms text[], p_min bigint, p_max bigint, p_in_stock boolean)
returns text language plpgsql stable as $$
declare
  v_id text;
  v_term text;
  v_suspended text[] := array(select id from vendor where state = 'suspended');
  v_sql text := ' where p.state = ''published'' and p.variant_count > 0';
begin
  if v_suspended <> '{}' then v_sql := v_sql || format(' and p.vendor_id <> all(%L::text[])', v_suspended); end if;
  if p_category is not null then
    select id into v_id from category where slug = p_category;
    if not found then raise exception 'category.not_found' using errcode = 'HAAT1'; end if;
    v_sql := v_sql || case when exists (select 1 from category where parent_id = v_id)
      then format(' and p.category_path @> array[%L]', v_id) else format(' and p.category_id = %L', v_id) end;
  end if;
  if p_vendor is not null then
    select id into v_id from vendor where slug = p_vendor and state <> 'suspended';
    if not found then raise exception 'vendor.not_found' using errcode = 'HAAT1'; end if;
    v_sql := v_sql || format(' and p.vendor_id = %L', v_id);
  end if;
  foreach v_term in array coalesce(p_terms, '{}') loop
    -- Two letters have no trigram of their own, so they are looked for at the beginning of a word.
    v_sql := v_sql || case when length(v_term) >= 3 then format(' and p.search_text like %L', '%' || like_text(v_term) || '%')
      else format(' and (p.search_text like %L or p.search_text like %L)', like_text(v_term) || '%', '% ' || like_text(v_term) || '%') end;
  end loop;
  if p_min is not null then v_sql := v_sql || format(' and p.max_price_minor >= %s', p_min); end if;
  if p_max is not null then v_sql := v_sql || format(' and p.min_price_minor <= %s', p_max); end if;
  if p_in_stock then
    v_sql := v_sql || ' and exists (select 1 from variant v join stock s on s.variant_id = v.id'
      || ' where v.product_id = p.id and v.state = ''published'' and s.on_hand > s.held + s.committed)';
  end if;
  return v_sql;
end $$;
--> statement-breakpoint
-- One page. `sort_key` of the last row and its id are where the next page begins.
create function list_products(p_category text, p_vendor text, p_terms text[], p_min bigint, p_max bigint, p_in_stock boolean,
  p_sort text, p_after_key text, p_after_id text, p_limit integer, p_bn boolean)
returns table (place bigint, id text, slug text, title text, price text, max_price text, compare_at text, picture jsonb,
  vendor_slug text, vendor_name text, district text, units bigint, single_variant_id text, sort_key text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_phrase text := array_to_string(p_terms, ' ');
  v_where text := product_conditions(p_category, p_vendor, p_terms, p_min, p_max, p_in_stock);
  v_down boolean := p_sort in ('newest', 'price_desc');
  v_key text := case p_sort
    when 'newest' then 'p.published_at'
    when 'title' then case when p_bn then 'left(p.title_bn, 40)' else 'left(p.title_en, 40)' end
    when 'relevance' then format('coalesce(nullif(strpos(p.search_text, %L), 0), 10000 + strpos(p.search_text, %L))', v_phrase, p_terms[1])
    else 'p.min_price_minor' end;
  -- Where the page before ended, as the sort key's own type; a time travels as microseconds.
  v_after text := case p_sort
    when 'newest' then format('timestamptz ''epoch'' + %L * interval ''1 microsecond''', p_after_key)
    when 'title' then format('%L', p_after_key)
    else format('%L::bigint', p_after_key) end;
  v_ids text[];
  v_keys text[];
begin
  if p_after_id is not null then
    v_where := v_where || format(' and (%s, p.id) %s (%s, %L)', v_key, case when v_down then '<' else '>' end, v_after, p_after_id);
  end if;
  execute format('select array_agg(t.id), array_agg(%5$s) from (select p.id, %1$s as k from product p%2$s order by %1$s %3$s, p.id %3$s limit %4$s) t',
      v_key, v_where, case p_sort when 'newest' then 'desc nulls last' when 'price_desc' then 'desc' else '' end, p_limit,
      case p_sort when 'newest' then '(extract(epoch from t.k) * 1000000)::bigint::text' else 't.k::text' end) into v_ids, v_keys;
  -- Nothing is spelt like that: what comes nearest, one page of it.
  if v_ids is null and p_sort = 'relevance' and p_after_id is null and length(v_phrase) >= 3 then
    perform set_config('pg_trgm.word_similarity_threshold', '0.5', true);
    execute format('select array_agg(t.id) from (select p.id from product p%s and %L <%% p.search_text order by word_similarity(%L, p.search_text) desc, p.id limit %s) t',
      product_conditions(p_category, p_vendor, null, p_min, p_max, p_in_stock), v_phrase, v_phrase, p_limit - 1) into v_ids;
  end if;
  return query select c.*, v_keys[c.place] from product_cards(coalesce(v_ids, '{}'), p_bn) c;
end $$;
--> statement-breakpoint
-- The whole product page; null when there is no such product in the shop.
create function product_page(p_slug text, p_bn boolean) returns json
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
      'related', (select coalesce(json_agg(c), '[]') from product_cards(array(
          select r.id from product r where r.category_id = p.category_id and r.id <> p.id and r.state = 'published'
           order by r.published_at desc nulls last, r.id desc nulls last limit 6), p_bn) c))
    into v_page
    from product p join vendor ve on ve.id = p.vendor_id join geo_unit g on g.id = ve.district_id
   where p.slug = p_slug and p.state = 'published' and p.variant_count > 0 and ve.state <> 'suspended';
  return v_page;
end $$;
