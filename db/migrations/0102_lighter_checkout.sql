-- What carts, quotes and orders ask of the market was 4 reads of goods and 2 of terms for one checkout, each through a
-- set of 18 columns and plans that read all shops. It is one document now, planned by index, with the settings read in place.
create view wanted_good with (security_invoker = true) as
  select v.id as variant_id, p.id as product_id, ve.id as vendor_id, p.slug as product_slug, p.title_bn, p.title_en, v.label_bn, v.label_en,
         p.pictures->0 as picture, v.price_minor::text as unit_price, v.weight_grams,
         greatest(0, least(99, s.on_hand - s.held - s.committed)) as available,
         v.state = 'published' and p.state = 'published' and ve.state = 'open' and not (coalesce((select value #>> '{}' from setting
           where name = 'dbid_overdue' and valid_from <= now() and (valid_to is null or valid_to > now()) order by valid_from desc limit 1), 'notice')
           = 'pause' and dbid_pauses(ve.id)) as is_for_sale,
         ve.slug as vendor_slug, ve.name_bn as vendor_bn, ve.name_en as vendor_en, g.name_bn as district_bn, g.name_en as district_en
    from variant v
    join product p on p.id = v.product_id
    join vendor ve on ve.id = v.vendor_id
    join geo_unit g on g.id = ve.district_id
    join stock s on s.variant_id = v.id;
--> statement-breakpoint
revoke all on wanted_good from public;
--> statement-breakpoint
grant select on wanted_good to haat_engine;
--> statement-breakpoint
create function cart_goods(p_ids text[]) returns json language plpgsql stable security definer
  set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  return (select coalesce(json_agg(g), '[]') from wanted_good g where g.variant_id = any(p_ids));
end $$;
--> statement-breakpoint
create function quote_document(p_ids text[], p_area text) returns json language plpgsql stable security definer
  set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  return (select json_build_object(
    'goods', (select coalesce(json_agg(g), '[]') from wanted_good g where g.variant_id = any(p_ids)),
    'area', (select json_build_object('id', a.id, 'bn', a.name_bn, 'en', a.name_en, 'districtBn', d.name_bn, 'districtEn', d.name_en)
        from geo_unit a join geo_unit d on d.id = a.parent_id where a.id = p_area and a.level in ('upazila', 'metro_thana')),
    'vendors', (select coalesce(json_agg(json_build_object('vendorId', z.id, 'zone', z.zone, 'base', r.base_minor::text,
          'perKg', r.per_kg_minor::text, 'commissionBp', k.commission_bp::text, 'vatBp', k.vat_bp::text)), '[]')
        from (select ve.id, case when ve.city_id = p_area or (home.level = 'metro_thana' and there.level = 'metro_thana'
                and home.city_corp = there.city_corp) then 'inside' else 'outside' end as zone
                from (select distinct v.vendor_id from variant v where v.id = any(p_ids)) w join vendor ve on ve.id = w.vendor_id
                join geo_unit home on home.id = ve.city_id left join geo_unit there on there.id = p_area) z
        cross join lateral delivery_rates_of(z.id, z.zone) r
        cross join lateral commission_rates_of(z.id) k),
    'settings', (select coalesce(json_object_agg(s.name, s.value), '{}') from (
        select distinct on (name) name, value from setting
         where name in ('hold_minutes', 'cod_code_minutes', 'promise_days_inside', 'promise_days_outside',
                        'advance_mode', 'advance_kind', 'advance_bp', 'advance_cap_bp', 'advance_least_minor')
           and valid_from <= now() and (valid_to is null or valid_to > now()) order by name, valid_from desc) s)));
end $$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function cart_goods(text[]) owner to haat_engine;
--> statement-breakpoint
alter function quote_document(text[], text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function cart_goods(text[]), quote_document(text[], text) from public;
--> statement-breakpoint
grant execute on function cart_goods(text[]), quote_document(text[], text) to haat_app;
--> statement-breakpoint
drop function quote_facts(text[], text);
--> statement-breakpoint
drop function cart_lines(text[]);
--> statement-breakpoint
drop function settings_in_force();
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('place_order(jsonb)'::regprocedure);
  v_change text[];
  v_changes text[] := array[
    -- The key is written once, with its answer, when all else is. Of two requests that run at once the later one finds it there
    -- and leaves nothing behind.
    array[$old$  insert into idempotency_key (caller, route, key, body_hash, answer)
  values (p->>'caller', p->>'route', p->>'key', p->>'bodyHash', jsonb_build_object('orderId', v_order))
  on conflict do nothing;
  if not found then
    select * into claimed from idempotency_key where caller = p->>'caller' and route = p->>'route' and key = p->>'key';
    if not$old$, $new$  select * into claimed from idempotency_key where caller = p->>'caller' and route = p->>'route' and key = p->>'key';
  if found then
    if not$new$],
    array[$old$  update idempotency_key k set answer = jsonb_build_object('orderId', v_order, 'document', place_order.document)
   where k.caller = p->>'caller' and k.route = p->>'route' and k.key = p->>'key';
$old$, $new$  insert into idempotency_key (caller, route, key, body_hash, answer)
  values (p->>'caller', p->>'route', p->>'key', p->>'bodyHash', jsonb_build_object('orderId', v_order, 'document', place_order.document))
  on conflict do nothing;
  if not found then
    raise exception 'idempotency.in_progress' using errcode = 'HAAT1';
  end if;
$new$],
    array[$old$(select setting_word('dbid_overdue', 'notice')) = 'pause'$old$,
      $new$coalesce((select value #>> '{}' from setting where name = 'dbid_overdue' and valid_from <= now() and (valid_to is null or valid_to > now()) order by valid_from desc limit 1), 'notice') = 'pause'$new$],
    array[$old$  select sum(l."unitPriceMinor" * l.quantity) into v_goods
    from jsonb_to_recordset(p->'lines') as l(quantity int, "unitPriceMinor" bigint);
  select sum(s."deliveryMinor") into v_delivery from jsonb_to_recordset(p->'subOrders') as s("deliveryMinor" bigint);
$old$, $new$  select (select sum(l."unitPriceMinor" * l.quantity) from jsonb_to_recordset(p->'lines') as l(quantity int, "unitPriceMinor" bigint)),
         (select sum(s."deliveryMinor") from jsonb_to_recordset(p->'subOrders') as s("deliveryMinor" bigint))
    into v_goods, v_delivery;
$new$],
    array[$old$  values ('order', v_order, v_order, 'draft', v_first, 'placed', p->>'actor');
  insert into transition (machine, subject_id, order_id, from_state, to_state, event_key, actor)
  select 'sub_order', s.id, v_order, null, 'pending', 'placed', p->>'actor'
    from jsonb_to_recordset(p->'subOrders') as s(id text, seq int) order by s.seq;
$old$, $new$  select t.machine, t.id, v_order, t.was, t.becomes, 'placed', p->>'actor'
    from (select 'order' as machine, v_order as id, 'draft' as was, v_first as becomes, 0 as seq union all
          select 'sub_order', s.id, null, 'pending', s.seq from jsonb_to_recordset(p->'subOrders') as s(id text, seq int)) t order by t.seq;
$new$]];
begin
  foreach v_change slice 1 in array v_changes loop
    if strpos(v_source, v_change[1]) = 0 then
      raise exception 'place_order no longer has: %', v_change[1];
    end if;
    v_source := replace(v_source, v_change[1], v_change[2]);
  end loop;
  execute v_source;
end $patch$;
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('order_code_allowed()'::regprocedure);
  v_change text[];
  v_changes text[] := array[
    array['  v_most bigint := setting_now(''sms_daily_budget_minor'', 500000);', $new$  v_most bigint;
  v_price bigint;$new$],
    array[$old$  if exists (select from orders where id = new.subject$old$, $new$  select coalesce((select value::text::bigint from setting where name = 'sms_daily_budget_minor' and valid_from <= now()
             and (valid_to is null or valid_to > now()) order by valid_from desc limit 1), 500000),
         coalesce((select value::text::bigint from setting where name = 'sms_part_minor' and valid_from <= now()
             and (valid_to is null or valid_to > now()) order by valid_from desc limit 1), 35)
    into v_most, v_price;
  if exists (select from orders where id = new.subject$new$],
    array['code_price(''sms'', 1)', 'v_price']];
begin
  foreach v_change slice 1 in array v_changes loop
    if strpos(v_source, v_change[1]) = 0 then
      raise exception 'order_code_allowed no longer has: %', v_change[1];
    end if;
    v_source := replace(v_source, v_change[1], v_change[2]);
  end loop;
  execute v_source;
end $patch$;
--> statement-breakpoint
create or replace function count_code() returns trigger language plpgsql as $$
declare
  v_voice boolean := new.payload->>'channel' is not distinct from 'voice';
  v_price bigint := coalesce((select value::text::bigint from setting where name = case when v_voice then 'voice_call_minor' else 'sms_part_minor' end
      and valid_from <= now() and (valid_to is null or valid_to > now()) order by valid_from desc limit 1), case when v_voice then 60 else 35 end)
    * case when v_voice then 1 else greatest(1, coalesce((new.payload->>'parts')::int, 1)) end;
begin
  insert into sms_budget (day, slot, sent, spent_minor) values (dhaka_day(), pg_backend_pid() % 32, 1, v_price)
  on conflict (day, slot) do update set sent = sms_budget.sent + 1, spent_minor = sms_budget.spent_minor + excluded.spent_minor;
  return null;
end $$;
