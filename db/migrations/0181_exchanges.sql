-- Pieces of a delivered line for as many of another thing of the same shop, at the buyer's door. What goes out is an order of its own whose
-- goods are the difference alone: it is taken in cash at the door, or is nothing. The sale of the old piece stands, so that nothing has to be
-- undone where the new one comes back; the old piece is on the shelf only once its shop has it.
create table swap (
  id text primary key,
  order_id text not null references orders(id),
  sub_order_id text not null references sub_order(id),
  vendor_id text not null references vendor(id),
  order_line_id text not null references order_line(id),
  quantity integer not null,
  worth_minor bigint not null,
  price_minor bigint not null,
  variant_id text not null references variant(id),
  reason text not null,
  asked_by text not null,
  made_at timestamp with time zone not null default now(),
  state text not null default 'asked',
  answered_by text references user_account(id),
  answered_at timestamp with time zone,
  refusal text,
  lost_at timestamp with time zone,
  ended_by text references user_account(id),
  ended_at timestamp with time zone,
  whole integer,
  version integer not null default 1,
  constraint swap_quantity check (quantity between 1 and 99 and whole between 0 and quantity),
  constraint swap_sums check (worth_minor > 0 and price_minor >= worth_minor and (price_minor - worth_minor) % quantity = 0),
  constraint swap_reason check (reason in ('size','colour','broken','wrong_thing','changed_mind')),
  constraint swap_refusal check ((state <> 'refused' or refusal is not null) and refusal in ('sold_out','used','not_exchanged','talked_over')),
  constraint swap_state check (state in ('asked','refused','agreed','lost','back')),
  constraint swap_answered check ((answered_at is null) = (answered_by is null) and (state = 'asked' or answered_at is not null)),
  constraint swap_lost check (state <> 'lost' or lost_at is not null),
  constraint swap_ended check ((ended_at is null) = (ended_by is null) and (state <> 'back' or ended_at is not null) and (whole is null or state = 'back'))
);
--> statement-breakpoint
create index swap_line on swap (order_line_id);
--> statement-breakpoint
create index swap_order on swap (order_id);
--> statement-breakpoint
create index swap_vendor on swap (vendor_id, id);
--> statement-breakpoint
create index swap_asked on swap (made_at) where state = 'asked';
--> statement-breakpoint
alter table orders add column swap_id text unique references swap(id),
  drop constraint orders_total, add constraint orders_total check ((goods_minor > 0 or goods_minor = 0 and swap_id is not null) and delivery_minor >= 0 and total_minor = goods_minor + delivery_minor);
--> statement-breakpoint
alter table sub_order drop constraint sub_order_total, add constraint sub_order_total check (goods_minor >= 0 and delivery_minor >= 0 and total_minor = goods_minor + delivery_minor);
--> statement-breakpoint
alter table order_line drop constraint order_line_total, add constraint order_line_total check (unit_price_minor >= 0 and total_minor = unit_price_minor * quantity);
--> statement-breakpoint
-- What costs nothing is only what was given for another of the same price.
create function free_only_swapped() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from orders where id = new.order_id and swap_id is not null) then
    raise exception 'what is sold has a price' using errcode = '23514', constraint = tg_argv[0];
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger sub_order_free before insert or update on sub_order for each row when (new.goods_minor = 0) execute function free_only_swapped('sub_order_total');
--> statement-breakpoint
create trigger order_line_free before insert or update on order_line for each row when (new.unit_price_minor = 0) execute function free_only_swapped('order_line_total');
--> statement-breakpoint
create function keep_swap() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_moving text[] := array['state','version','answered_by','answered_at','refusal','lost_at','ended_by','ended_at','whole'];
begin
  if to_jsonb(new) - v_moving is distinct from to_jsonb(old) - v_moving
      or old.answered_at is not null and (new.answered_at, new.answered_by, new.refusal) is distinct from (old.answered_at, old.answered_by, old.refusal)
      or old.lost_at is not null and new.lost_at is distinct from old.lost_at
      or old.whole is not null and new.whole is distinct from old.whole then
    raise exception 'what was agreed of an exchange stays as it was agreed' using errcode = '23514', constraint = 'swap_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger swap_kept before update on swap for each row execute function keep_swap();
--> statement-breakpoint
create trigger swap_stays before delete on swap for each statement execute function refuse_change();
--> statement-breakpoint
create trigger swap_born before insert on swap for each row execute function only_legal_moves('swap');
--> statement-breakpoint
create trigger swap_moved before update of state on swap for each row when (old.state is distinct from new.state) execute function only_legal_moves('swap');
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values ('swap','','asked'), ('swap','asked','agreed'), ('swap','asked','refused'),
  ('swap','agreed','back'), ('swap','agreed','lost'), ('swap','lost','back');
--> statement-breakpoint
do $patch$
declare
  v_was text := (select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'transition'::regclass and conname = 'transition_machine');
  v_become text := replace(v_was, '''write_off''::text', '''write_off''::text, ''swap''::text');
begin
  if v_become is null or v_become = v_was then raise exception 'transition_machine is not as it was'; end if;
  execute 'alter table transition drop constraint transition_machine, add constraint transition_machine ' || v_become;
end $patch$;
--> statement-breakpoint
alter table swap enable row level security;
--> statement-breakpoint
alter table swap force row level security;
--> statement-breakpoint
create policy inside on swap to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on swap for select to haat_read using (true);
--> statement-breakpoint
create policy staff on swap for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant select on swap to haat_read, haat_job, haat_engine, haat_app;
--> statement-breakpoint
grant insert on swap to haat_job;
--> statement-breakpoint
grant update (state, version, answered_by, answered_at, refusal, lost_at, ended_by, ended_at) on swap to haat_job;
--> statement-breakpoint
grant update (whole) on swap to haat_engine;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
-- How many pieces of a line an exchange has taken, or may take: of one whose new piece came back, or never left, none.
create function swapped_of(p_line text) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(w.quantity), 0)::integer from swap w left join orders y on y.swap_id = w.id left join sub_order n on n.order_id = y.id
   where w.order_line_id = p_line and w.state <> 'refused' and coalesce(n.state, '') not in ('cancelled','returned_to_origin','lost')
$$;
--> statement-breakpoint
alter function swapped_of(text) owner to haat_engine;
--> statement-breakpoint
-- The order that brings what was agreed, with its goods held: to the same person and place, the rates of the sale, the difference as its price.
-- Its exchange is agreed and locked. False: the goods are gone, the old piece was given back, or its shop no longer sells that thing.
create function open_swap(p jsonb) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  w swap;
  s sub_order;
  v_each bigint;
  v_free integer;
begin
  select * into strict w from swap where id = p->>'swapId' and state = 'agreed';
  select * into strict s from sub_order where id = w.sub_order_id;
  select on_hand - held - committed into v_free from stock where variant_id = w.variant_id for update;
  if s.state not in ('delivered','completed') or coalesce(v_free, 0) < w.quantity
      or (select quantity from order_line where id = w.order_line_id) < swapped_of(w.order_line_id) + (select coalesce(sum(l.quantity), 0) from refund_case_line l
        join refund_case c on c.id = l.case_id where l.order_line_id = w.order_line_id and c.state in ('requested','approved'))
      or not exists (select from variant v join product r on r.id = v.product_id where v.id = w.variant_id and v.vendor_id = w.vendor_id
        and v.state = 'published' and r.state = 'published') then
    return false;
  end if;
  v_each := (w.price_minor - w.worth_minor) / w.quantity;
  insert into orders (id, number, track_code, token_hash, buyer_id, state, method, lang, contact_name, contact_phone_sealed, contact_phone_hash, contact_phone_tail,
    alt_phone_sealed, alt_phone_hash, alt_phone_tail, area_id, area_bn, area_en, district_bn, district_en, details, landmark, note,
    goods_minor, delivery_minor, total_minor, quote_hash, swap_id)
  select p->>'orderId', p->>'number', p->>'trackCode', o.token_hash, o.buyer_id, 'pending_verification', 'cod', o.lang, o.contact_name, o.contact_phone_sealed,
    o.contact_phone_hash, o.contact_phone_tail, o.alt_phone_sealed, o.alt_phone_hash, o.alt_phone_tail, o.area_id, o.area_bn, o.area_en, o.district_bn, o.district_en,
    o.details, o.landmark, p->>'note', w.price_minor - w.worth_minor, 0, w.price_minor - w.worth_minor, w.id, w.id
    from orders o where o.id = w.order_id;
  insert into sub_order (id, order_id, vendor_id, seq, state, goods_minor, delivery_minor, total_minor, commission_bp, vat_bp, zone, promise_days, delivery_code)
    values (p->>'subOrderId', p->>'orderId', w.vendor_id, 1, 'pending', w.price_minor - w.worth_minor, 0, w.price_minor - w.worth_minor,
      s.commission_bp, s.vat_bp, s.zone, s.promise_days, p->>'deliveryCode');
  insert into order_line (id, order_id, sub_order_id, vendor_id, product_id, variant_id, product_slug, sku, title_bn, title_en, label_bn, label_en, picture, quantity,
    unit_price_minor, total_minor, weight_grams)
  select p->>'lineId', p->>'orderId', p->>'subOrderId', v.vendor_id, r.id, v.id, r.slug, v.sku, r.title_bn, r.title_en, v.label_bn, v.label_en, r.pictures->0, w.quantity,
    v_each, v_each * w.quantity, v.weight_grams
    from variant v join product r on r.id = v.product_id where v.id = w.variant_id;
  update stock set held = held + w.quantity where variant_id = w.variant_id;
  insert into reservation (id, order_id, sub_order_id, variant_id, vendor_id, quantity, state, expires_at)
    values (p->>'reservationId', p->>'orderId', p->>'subOrderId', w.variant_id, w.vendor_id, w.quantity, 'held', now() + interval '1 hour');
  insert into transition (machine, subject_id, order_id, from_state, to_state, event_key, actor)
  values ('order', p->>'orderId', p->>'orderId', 'draft', 'pending_verification', 'placed', p->>'actor'),
    ('sub_order', p->>'subOrderId', p->>'orderId', null, 'pending', 'placed', p->>'actor');
  return true;
end $$;
--> statement-breakpoint
alter function open_swap(jsonb) owner to haat_engine;
--> statement-breakpoint
-- Of the old pieces that its shop has again so many are whole and on the shelf, the rest is written off: said once.
create function restock_swap(p_swap text, p_whole integer, p_actor text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  w swap;
  r reservation;
begin
  if p_whole not between 0 and (select quantity from swap where id = p_swap) then
    raise exception 'refund.line_given_back' using errcode = 'HAAT1';
  end if;
  update swap set whole = p_whole where id = p_swap and state = 'back' and whole is null returning * into w;
  if not found then
    return false;
  end if;
  if p_whole > 0 then
    select x.* into strict r from order_line l join reservation x on x.sub_order_id = l.sub_order_id and x.variant_id = l.variant_id where l.id = w.order_line_id;
    perform 1 from stock where variant_id = r.variant_id for update;
    update stock set on_hand = on_hand + p_whole where variant_id = r.variant_id;
    insert into stock_movement (variant_id, vendor_id, kind, quantity, order_id, reservation_id, actor)
      values (r.variant_id, r.vendor_id, 'returned', p_whole, r.order_id, r.id, p_actor);
  end if;
  return true;
end $$;
--> statement-breakpoint
alter function restock_swap(text, integer, text) owner to haat_engine;
--> statement-breakpoint
-- What is on its way to be exchanged is not given back meanwhile: its buyer would have both.
create function refuse_swapping() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from swap w join orders y on y.swap_id = w.id join sub_order n on n.order_id = y.id
      where w.order_line_id = new.order_line_id and w.state = 'agreed' and n.state not in ('delivered','completed','cancelled','returned_to_origin','lost')) then
    raise exception 'refund.in_exchange' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
alter function refuse_swapping() owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
create trigger refund_case_line_swapping before insert on refund_case_line for each row execute function refuse_swapping();
--> statement-breakpoint
revoke all on function swapped_of(text), open_swap(jsonb), restock_swap(text, integer, text) from public;
--> statement-breakpoint
grant execute on function swapped_of(text), open_swap(jsonb), restock_swap(text, integer, text) to haat_job;
--> statement-breakpoint
-- Of an order that brings another piece its shop awaits the old one, from the delivery on; `swap`: what it is.
do $patch$
declare
  v_was text := pg_get_functiondef('door_of(text)'::regprocedure);
  v_become text := v_was;
  v_change text[];
begin
  foreach v_change slice 1 in array array[
    ['case when d.state = ''lost'' then d.lost_at end', 'case when d.state = ''lost'' then d.lost_at when w.state = ''lost'' then w.lost_at end,
      ''swap'', case when w.id is not null then (select json_build_object(''lineId'', l.id, ''part'', b.number || ''-'' || m.seq,
          ''title'', json_build_object(''bn'', l.title_bn, ''en'', l.title_en), ''label'', json_build_object(''bn'', l.label_bn, ''en'', l.label_en), ''quantity'', w.quantity)
        from order_line l join sub_order m on m.id = l.sub_order_id join orders b on b.id = l.order_id where l.id = w.order_line_id) end'],
    ['when d.state = ''coming'' or d.state', 'when s.state in (''delivered'',''completed'') and (w.state = ''agreed'' or w.state = ''lost'' and not exists (select from courier_claim k
          where k.consignment_id = c.id and k.kind = ''lost'' and (k.paid_minor > 0 or k.written_minor > 0)))
          then json_build_array(json_build_object(''id'', w.order_line_id, ''quantity'', w.quantity))
        when d.state = ''coming'' or d.state'],
    ['left join door_outcome d on d.sub_order_id = s.id where', 'left join door_outcome d on d.sub_order_id = s.id
      join orders y on y.id = s.order_id left join swap w on w.id = y.swap_id where']] loop
    if strpos(v_become, v_change[1]) = 0 then raise exception 'door_of no longer has: %', v_change[1]; end if;
    v_become := replace(v_become, v_change[1], v_change[2]);
  end loop;
  execute v_become;
end $patch$;
