-- Relatives that nobody asked for are not looked for: a third of what the page cost.
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
      'related', case when p_related then (select coalesce(json_agg(c), '[]') from product_cards(array(
          select r.id from product r where r.category_id = p.category_id and r.id <> p.id and r.state = 'published'
           order by r.published_at desc nulls last, r.id desc nulls last limit 6), p_bn) c) else '[]' end)
    into v_page
    from product p join vendor ve on ve.id = p.vendor_id join geo_unit g on g.id = ve.district_id
   where p.slug = p_slug and p.state = 'published' and p.variant_count > 0 and ve.state <> 'suspended';
  return v_page;
end $$;
