-- The lines of a cart with what is true of them now. Goods that left the shop are shown as such, so this reads past row security.
create function cart_lines(p_ids text[])
returns table (variant_id text, product_id text, vendor_id text, product_slug text, title_bn text, title_en text,
  label_bn text, label_en text, picture jsonb, unit_price text, weight_grams integer, available integer, is_for_sale boolean,
  vendor_slug text, vendor_bn text, vendor_en text, district_bn text, district_en text)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return query
  select v.id, p.id, ve.id, p.slug, p.title_bn, p.title_en, v.label_bn, v.label_en, p.pictures->0, v.price_minor::text,
         v.weight_grams, greatest(0, least(99, s.on_hand - s.held - s.committed)),
         v.state = 'published' and p.state = 'published' and ve.state = 'open',
         ve.slug, ve.name_bn, ve.name_en, g.name_bn, g.name_en
    from variant v
    join product p on p.id = v.product_id
    join vendor ve on ve.id = v.vendor_id
    join geo_unit g on g.id = ve.district_id
    join stock s on s.variant_id = v.id
   where v.id = any(p_ids);
end $$;
--> statement-breakpoint
create function commission_rates_of(p_vendor text) returns setof commission_rate language sql stable as $$
  select * from commission_rate r
   where (r.vendor_id = p_vendor or r.vendor_id is null) and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now())
   order by r.vendor_id nulls last, r.valid_from desc limit 1
$$;
--> statement-breakpoint
-- Where it goes and what that costs with each vendor of these goods. `area` is null when nothing can be delivered there.
create function quote_facts(p_ids text[], p_area text) returns json
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_facts json;
begin
  select json_build_object(
      'area', (select json_build_object('id', a.id, 'bn', a.name_bn, 'en', a.name_en, 'districtBn', d.name_bn, 'districtEn', d.name_en)
          from geo_unit a join geo_unit d on d.id = a.parent_id where a.id = p_area and a.level in ('upazila', 'metro_thana')),
      'vendors', (select coalesce(json_agg(json_build_object('vendorId', z.id, 'zone', z.zone, 'base', r.base_minor::text,
            'perKg', r.per_kg_minor::text, 'commissionBp', k.commission_bp::text, 'vatBp', k.vat_bp::text)), '[]')
          from (select ve.id, case when ve.city_id = p_area or (home.level = 'metro_thana' and there.level = 'metro_thana'
                  and home.city_corp = there.city_corp) then 'inside' else 'outside' end as zone
                  from vendor ve join geo_unit home on home.id = ve.city_id left join geo_unit there on there.id = p_area
                 where ve.id in (select v.vendor_id from variant v where v.id = any(p_ids))) z
          cross join lateral delivery_rates_of(z.id, z.zone) r
          cross join lateral commission_rates_of(z.id) k),
      'settings', settings_in_force())
    into v_facts;
  return v_facts;
end $$;
--> statement-breakpoint
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public'
      and p.proname in ('product_cards', 'list_products', 'product_page', 'cart_lines', 'quote_facts') loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_app, haat_job', f);
  end loop;
end $$;
