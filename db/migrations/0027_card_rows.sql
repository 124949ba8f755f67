-- Cards leave as rows: strung into one text or array, a page was copied once for each hand it went through, a third of what
-- a listing cost.
drop function list_products(text, text, text[], bigint, bigint, boolean, text, text, text, integer, boolean);
--> statement-breakpoint
drop function shelf_page(text, text, text, text, integer, boolean);
--> statement-breakpoint
drop function found_page(text, boolean, text, text[], bigint, bigint, boolean, text, text, text, integer, boolean);
--> statement-breakpoint
drop type listed_page;
--> statement-breakpoint
-- Any other listing, planned for what is asked. Nothing spelt like that: what comes nearest, one page of it, without keys.
create function found_cards(p_category text, p_subtree boolean, p_vendor text, p_terms text[], p_min bigint, p_max bigint, p_in_stock boolean,
  p_sort text, p_key text, p_id text, p_limit integer, p_bn boolean) returns table (card text, sort_key text, id text)
language plpgsql stable as $$
declare
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
  return query execute format('select %1$s, %2$s, t.product_id from (select product_id, %4$s as k from %5$s order by k %3$s, product_id %3$s limit $8) t'
      || ' join product_card card using (product_id) order by t.k %3$s, t.product_id %3$s',
      v_card, case p_sort when 'newest' then '(extract(epoch from t.k) * 1000000)::bigint::text' else 't.k::text' end, v_order, v_key, v_source)
    using p_category, p_vendor, v_likes, p_min, p_max, p_key, p_id, p_limit, v_phrase, p_terms[1];
  if not found and p_sort = 'relevance' and p_id is null and length(v_phrase) >= 3 then
    perform set_config('pg_trgm.word_similarity_threshold', '0.5', true);
    return query execute format('select %s, null::text, t.product_id from (select product_id, word_similarity($9, w.search_text) as k from %s'
        || ' and $9 <%% w.search_text order by k desc, product_id limit $8 - 1) t join product_card card using (product_id) order by t.k desc, t.product_id',
        v_card, listing_source(v_words_only, p_subtree, p_vendor, '{}', p_min, p_max, p_in_stock))
      using p_category, p_vendor, v_likes, p_min, p_max, p_key, p_id, p_limit, v_phrase, p_terms[1];
  end if;
end $$;
--> statement-breakpoint
-- One page of cards. `sort_key` of the last row and its id are where the next page begins; null where it has none.
create function list_products(p_category text, p_vendor text, p_terms text[], p_min bigint, p_max bigint, p_in_stock boolean,
  p_sort text, p_key text, p_id text, p_limit integer, p_bn boolean) returns table (card text, sort_key text, id text)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_category text;
  v_subtree boolean;
  v_vendor text;
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
  if v_subtree is distinct from false or v_vendor is not null or p_terms is not null or p_min is not null or p_max is not null or p_in_stock then
    return query select f.* from found_cards(v_category, v_subtree, v_vendor, p_terms, p_min, p_max, p_in_stock, p_sort, p_key, p_id, p_limit, p_bn) f;
  -- A whole category in one of its orders is what most shoppers ask for: the plans of these are made once.
  elsif p_sort = 'title' and p_bn then
    return query select c.bn, c.title_bn, c.product_id from product_card c
     where c.shown and c.category_id = v_category and (c.title_bn, c.product_id) > (coalesce(p_key, ''), coalesce(p_id, ''))
     order by c.title_bn, c.product_id limit p_limit;
  elsif p_sort = 'title' then
    return query select c.en, c.title_en, c.product_id from product_card c
     where c.shown and c.category_id = v_category and (c.title_en, c.product_id) > (coalesce(p_key, ''), coalesce(p_id, ''))
     order by c.title_en, c.product_id limit p_limit;
  elsif p_sort = 'newest' then
    return query select case when p_bn then c.bn else c.en end, (extract(epoch from c.published_at) * 1000000)::bigint::text, c.product_id from product_card c
     where c.shown and c.category_id = v_category and (c.published_at, c.product_id) < (coalesce(timestamptz 'epoch' + p_key::bigint * interval '1 microsecond', 'infinity'), coalesce(p_id, ''))
     order by c.published_at desc, c.product_id desc limit p_limit;
  elsif p_sort = 'price_asc' then
    return query select case when p_bn then c.bn else c.en end, c.min_price_minor::text, c.product_id from product_card c
     where c.shown and c.category_id = v_category and (c.min_price_minor, c.product_id) > (coalesce(p_key::bigint, -1), coalesce(p_id, ''))
     order by c.min_price_minor, c.product_id limit p_limit;
  else
    return query select case when p_bn then c.bn else c.en end, c.min_price_minor::text, c.product_id from product_card c
     where c.shown and c.category_id = v_category and (c.min_price_minor, c.product_id) < (coalesce(p_key::bigint, 9223372036854775807), coalesce(p_id, ''))
     order by c.min_price_minor desc, c.product_id desc limit p_limit;
  end if;
end $$;
--> statement-breakpoint
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'public' and p.proname in ('found_cards', 'list_products') loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
--> statement-breakpoint
grant execute on function list_products(text, text, text[], bigint, bigint, boolean, text, text, text, integer, boolean) to haat_app;
