-- A page of the catalogue leaves as one text: its cards are strung together where they lie. As rows each was a value to be
-- written, carried, read and joined for itself.
create function list_page(p_category text, p_vendor text, p_terms text[], p_min bigint, p_max bigint, p_in_stock boolean,
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
  if v_subtree is distinct from false or v_vendor is not null or p_terms is not null or p_min is not null or p_max is not null or p_in_stock then
    select string_agg(t.card, ',') filter (where t.n <= p_limit), least(count(*), p_limit), max(t.k) filter (where t.n = p_limit), max(t.id) filter (where t.n = p_limit), count(*) > p_limit
      into items, shown, next_key, next_id, v_more from (
      select f.card, f.sort_key as k, f.id, row_number() over () as n
        from found_cards(v_category, v_subtree, v_vendor, p_terms, p_min, p_max, p_in_stock, p_sort, p_key, p_id, p_limit + 1, p_bn) f) t;
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
drop function list_products(text, text, text[], bigint, bigint, boolean, text, text, text, integer, boolean);
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function list_page(text, text, text[], bigint, bigint, boolean, text, text, text, integer, boolean) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke execute on function list_page(text, text, text[], bigint, bigint, boolean, text, text, text, integer, boolean) from public;
--> statement-breakpoint
grant execute on function list_page(text, text, text[], bigint, bigint, boolean, text, text, text, integer, boolean) to haat_app;
