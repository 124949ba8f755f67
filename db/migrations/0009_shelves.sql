-- The home page and the list of categories: a few featured goods, and how many goods stand in each category.
create index product_featured on product (published_at desc nulls last, id desc nulls last) where featured;
--> statement-breakpoint
create index product_category_count on product (category_id) where state = 'published' and variant_count > 0;
--> statement-breakpoint
-- Categories in the order of the tree. A category counts what stands in it and in everything below it.
create function category_shelves(p_bn boolean, p_top_only boolean)
returns table (id text, slug text, name text, parent_slug text, product_count integer, picture jsonb)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return query
  with own as materialized (
    select p.category_id, count(*)::integer as n from product p where p.state = 'published' and p.variant_count > 0 group by 1),
  whole as (
    select a.id, sum(o.n)::integer as n from own o join category c on c.id = o.category_id cross join unnest(c.path_ids) a(id) group by 1)
  select c.id, c.slug, case when p_bn then c.name_bn else c.name_en end, u.slug, coalesce(w.n, 0), c.picture
    from category c left join category u on u.id = c.parent_id left join whole w on w.id = c.id
   where not p_top_only or c.parent_id is null
   order by coalesce(u.position, c.position), coalesce(u.slug, c.slug), c.parent_id is not null, c.position, c.slug;
end $$;
--> statement-breakpoint
create function home_page(p_bn boolean) returns json
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_page json;
begin
  select json_build_object(
      'categories', (select coalesce(json_agg(s), '[]') from category_shelves(p_bn, true) s),
      'featured', (select coalesce(json_agg(c), '[]') from product_cards(array(
          select p.id from product p where p.featured and p.state = 'published' order by p.published_at desc nulls last, p.id desc nulls last limit 8), p_bn) c),
      'fresh', (select coalesce(json_agg(c), '[]') from product_cards(array(
          select p.id from product p where p.state = 'published' order by p.published_at desc nulls last, p.id desc nulls last limit 12), p_bn) c),
      'vendors', (select coalesce(json_agg(json_build_object('slug', v.slug, 'name', case when p_bn then v.name_bn else v.name_en end,
            'district', case when p_bn then g.name_bn else g.name_en end, 'picture', v.picture)), '[]')
          from (select * from vendor where state = 'open' order by created_at, id limit 12) v join geo_unit g on g.id = v.district_id))
    into v_page;
  return v_page;
end $$;
--> statement-breakpoint
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'public' and p.proname in ('category_shelves', 'home_page') loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_app, haat_job', f);
  end loop;
end $$;
