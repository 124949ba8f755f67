-- A courier may call off what its shop had given away by our books: the shop has it, or has it back, and it is packed again, to be booked or
-- carried by its own people. Its goods are promised to their buyer and in the shop, as before.
insert into legal_move (machine, from_state, to_state) values ('sub_order','handed_over','packed'), ('reservation','shipped','committed');
--> statement-breakpoint
-- What leaves twice has left twice.
alter table reservation_move drop constraint reservation_move_once;
--> statement-breakpoint
create index reservation_move_of on reservation_move (reservation_id);
--> statement-breakpoint
-- Nobody carries what this shop has handed over: its courier called it off after that, and has no other of ours. No cash stands against it, no
-- word of his says that it ended; where he said that he carries it all the same, support has settled that with him.
create function parcel_stayed(p_sub_order text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from sub_order s join consignment c on c.sub_order_id = s.id and c.state = 'void'
      join transition v on v.machine = 'shipment' and v.subject_id = c.id and v.to_state = 'void'
    where s.id = p_sub_order and s.state = 'handed_over'
      and v.id > (select max(h.id) from transition h where h.machine = 'sub_order' and h.subject_id = s.id and h.to_state = 'handed_over'))
    and not exists (select from consignment c where c.sub_order_id = p_sub_order and c.state <> 'void')
    and not exists (select from consignment c join courier_cash k on k.consignment_id = c.id where c.sub_order_id = p_sub_order)
    and not exists (select from consignment c join courier_event e on e.consignment_id = c.id where c.sub_order_id = p_sub_order
      and not e.is_provisional and e.kind in ('delivered','partly_delivered','exchanged','lost','damaged'))
    and not exists (select from consignment c join parcel_case k on k.consignment_id = c.id where c.sub_order_id = p_sub_order
      and k.state = 'open' and k.kind in ('void_carried','amount'))
$$;
--> statement-breakpoint
-- The other way of `ship_sub_order`: its goods are on the shelf's count again, and still its buyer's.
create function unship_sub_order(p_sub_order text, p_actor text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_back integer;
begin
  perform 1 from stock where variant_id in (select variant_id from reservation where sub_order_id = p_sub_order and state = 'shipped')
    order by variant_id for update;
  update stock s set committed = committed + r.q, on_hand = on_hand + r.q
    from (select variant_id, sum(quantity) q from reservation where sub_order_id = p_sub_order and state = 'shipped' group by 1) r
   where s.variant_id = r.variant_id;
  insert into stock_movement (variant_id, vendor_id, kind, quantity, order_id, reservation_id, actor)
  select variant_id, vendor_id, 'returned', quantity, order_id, id, p_actor
    from reservation where sub_order_id = p_sub_order and state = 'shipped' order by variant_id;
  update reservation set state = 'committed' where sub_order_id = p_sub_order and state = 'shipped';
  get diagnostics v_back = row_count;
  return v_back;
end $$;
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('own_delivery_of(text)'::regprocedure);
  v_by text := 'h.to_state = ''handed_over'')';
begin
  if strpos(v_source, v_by) = 0 then
    raise exception 'own_delivery_of no longer has: %', v_by;
  end if;
  execute replace(v_source, v_by, 'h.to_state = ''handed_over'' order by h.id desc limit 1)');
end $patch$;
--> statement-breakpoint
do $$
begin
  grant create on schema public to haat_engine;
  alter function parcel_stayed(text) owner to haat_engine;
  alter function unship_sub_order(text, text) owner to haat_engine;
  revoke all on function parcel_stayed(text), unship_sub_order(text, text) from public;
  grant execute on function parcel_stayed(text) to haat_app, haat_job;
  grant execute on function unship_sub_order(text, text) to haat_job;
  revoke create on schema public from haat_engine;
end $$;
