-- Stock is written here and nowhere else. Rows are always locked in variant order, so two orders never wait in a circle.
create function fresh_reservation_id() returns text language sql volatile as $$
  select 'rsv_' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 26)
$$;
--> statement-breakpoint
-- The lines of an order that no live reservation covers: their hold lapsed and was given back.
create function uncovered_lines(p_order text) returns table (sub_order_id text, variant_id text, vendor_id text, quantity integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.sub_order_id, l.variant_id, l.vendor_id, l.quantity
    from order_line l join sub_order s on s.id = l.sub_order_id
   where l.order_id = p_order and s.state <> 'cancelled'
     and not exists (select 1 from reservation r
                      where r.sub_order_id = l.sub_order_id and r.variant_id = l.variant_id and r.state in ('held','committed'))
$$;
--> statement-breakpoint
-- Holds the goods of an order (again) for some minutes. False, and nothing changed, when some of them are gone.
create function hold_stock(p_order text, p_minutes integer) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from stock where variant_id in (select variant_id from order_line where order_id = p_order)
    order by variant_id for update;
  if exists (select 1 from uncovered_lines(p_order) u join stock s using (variant_id)
              where s.on_hand - s.held - s.committed < u.quantity) then
    return false;
  end if;
  update stock s set held = held + u.quantity from uncovered_lines(p_order) u where s.variant_id = u.variant_id;
  insert into reservation (id, order_id, sub_order_id, variant_id, vendor_id, quantity, state, expires_at)
  select fresh_reservation_id(), p_order, sub_order_id, variant_id, vendor_id, quantity, 'held', now()
    from uncovered_lines(p_order);
  update reservation set expires_at = now() + make_interval(mins => p_minutes) where order_id = p_order and state = 'held';
  return true;
end $$;
--> statement-breakpoint
-- Takes the goods of an order for good, held or, when the hold lapsed, afresh. False, and nothing changed, when some of
-- them are gone: money that came for them is then owed back.
create function commit_stock(p_order text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not hold_stock(p_order, 1) then
    return false;
  end if;
  update stock s set held = held - r.q, committed = committed + r.q
    from (select variant_id, sum(quantity) q from reservation where order_id = p_order and state = 'held' group by 1) r
   where s.variant_id = r.variant_id;
  update reservation set state = 'committed' where order_id = p_order and state = 'held';
  return found;
end $$;
--> statement-breakpoint
-- Gives held goods back to the shelf; repeating it changes nothing.
create function release_stock(p_order text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  released integer;
begin
  perform 1 from stock where variant_id in (select variant_id from reservation where order_id = p_order and state = 'held')
    order by variant_id for update;
  update stock s set held = held - r.q
    from (select variant_id, sum(quantity) q from reservation where order_id = p_order and state = 'held' group by 1) r
   where s.variant_id = r.variant_id;
  update reservation set state = 'released' where order_id = p_order and state = 'held';
  get diagnostics released = row_count;
  return released;
end $$;
--> statement-breakpoint
-- A vendor's part was cancelled before hand-over: its goods go back to the shelf.
create function restock_sub_order(p_sub_order text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  freed integer;
begin
  perform 1 from stock where variant_id in (select variant_id from reservation where sub_order_id = p_sub_order and state in ('held','committed'))
    order by variant_id for update;
  update stock s set held = held - r.h, committed = committed - r.c
    from (select variant_id, coalesce(sum(quantity) filter (where state = 'held'), 0) h,
                 coalesce(sum(quantity) filter (where state = 'committed'), 0) c
            from reservation where sub_order_id = p_sub_order and state in ('held','committed') group by 1) r
   where s.variant_id = r.variant_id;
  update reservation set state = case state when 'held' then 'released' else 'restocked' end
   where sub_order_id = p_sub_order and state in ('held','committed');
  get diagnostics freed = row_count;
  return freed;
end $$;
--> statement-breakpoint
-- The goods left the shop.
create function ship_sub_order(p_sub_order text, p_actor text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  shipped integer;
begin
  perform 1 from stock where variant_id in (select variant_id from reservation where sub_order_id = p_sub_order and state = 'committed')
    order by variant_id for update;
  update stock s set committed = committed - r.q, on_hand = on_hand - r.q
    from (select variant_id, sum(quantity) q from reservation where sub_order_id = p_sub_order and state = 'committed' group by 1) r
   where s.variant_id = r.variant_id;
  insert into stock_movement (variant_id, vendor_id, kind, quantity, order_id, reservation_id, actor)
  select variant_id, vendor_id, 'shipped', -quantity, order_id, id, p_actor
    from reservation where sub_order_id = p_sub_order and state = 'committed' order by variant_id;
  update reservation set state = 'shipped' where sub_order_id = p_sub_order and state = 'committed';
  get diagnostics shipped = row_count;
  return shipped;
end $$;
--> statement-breakpoint
-- Units received, counted, damaged: by the vendor whose goods they are. Held and committed units cannot be taken away.
create function change_stock(p_variant text, p_vendor text, p_change integer, p_kind text, p_actor text) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  row stock;
begin
  update stock set on_hand = on_hand + p_change
   where variant_id = p_variant and vendor_id = p_vendor and on_hand + p_change >= held + committed
  returning * into row;
  if not found then
    if exists (select 1 from stock where variant_id = p_variant and vendor_id = p_vendor) then
      raise exception 'stock.insufficient' using errcode = 'HAAT1', detail = jsonb_build_object('variantId', p_variant)::text;
    end if;
    raise exception 'variant.not_found' using errcode = 'HAAT1';
  end if;
  insert into stock_movement (variant_id, vendor_id, kind, quantity, actor) values (p_variant, p_vendor, p_kind, p_change, p_actor);
  return jsonb_build_object('onHand', row.on_hand, 'held', row.held, 'committed', row.committed);
end $$;
