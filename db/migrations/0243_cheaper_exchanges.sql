-- One thing for a cheaper one: what the new one costs less is its buyer's again, once the old one was taken back at his door. It is a refund
-- of the old part like any other, of no piece: what its line has left is worth that much less, and the pieces that the exchange brought are
-- given back later for what they cost and no more.
alter table swap drop constraint swap_sums,
  add constraint swap_sums check (worth_minor > 0 and price_minor > 0 and (price_minor - worth_minor) % quantity = 0);
--> statement-breakpoint
alter table refund_case add column swap_id text references swap(id),
  drop constraint refund_case_fault, add constraint refund_case_fault check (fault in ('vendor','market','door','exchange')),
  add constraint refund_case_exchange check ((fault = 'exchange') = (swap_id is not null));
--> statement-breakpoint
create unique index refund_case_swap on refund_case (swap_id) where state in ('requested','approved');
--> statement-breakpoint
alter table refund_case_line add column swap_id text references swap(id),
  drop constraint refund_case_line_amounts,
  add constraint refund_case_line_amounts check (amount_minor >= 0 and (quantity > 0 or quantity = 0 and swap_id is not null and amount_minor > 0));
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
-- How many pieces of a line are worth what the cheaper ones cost that came for them: the difference is given back, or asked for.
create function lessened_of(p_line text) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(w.quantity), 0)::integer from swap w join refund_case c on c.swap_id = w.id and c.state in ('requested','approved')
   where w.order_line_id = p_line
$$;
--> statement-breakpoint
alter function lessened_of(text) owner to haat_engine;
--> statement-breakpoint
-- Whether what an exchange brought cost less, its buyer has it, and nobody has asked for the difference. What was refused is owed all the
-- same once the old piece is in its shop, or was lost on its way there. Of a part that its wallet took back what is owed a person judges.
create function owes_difference(p_swap text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from swap w join orders y on y.swap_id = w.id join sub_order n on n.order_id = y.id join sub_order s on s.id = w.sub_order_id
    where w.id = p_swap and w.price_minor < w.worth_minor and w.state in ('agreed','lost','back') and n.state in ('delivered','completed')
      and s.state in ('delivered','completed')
      and not exists (select from refund_case c where c.swap_id = w.id and (c.state in ('requested','approved') or w.state = 'agreed'))
      and not exists (select from dispute_share x where x.sub_order_id = s.id)
      and (select l.quantity from order_line l where l.id = w.order_line_id) >= w.quantity + lessened_of(w.order_line_id)
        + (select coalesce(sum(x.quantity), 0) from refund_case_line x join refund_case c on c.id = x.case_id
           where x.order_line_id = w.order_line_id and x.swap_id is null and c.state in ('requested','approved')))
$$;
--> statement-breakpoint
alter function owes_difference(text) owner to haat_engine;
--> statement-breakpoint
-- The difference to the poisha, of the part that brought the old piece, once, and only of what was taken at the door.
create function only_owed_difference() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not owes_difference(new.swap_id) or new.state <> 'requested' or not exists (select from swap w where w.id = new.swap_id and w.order_id = new.order_id
      and w.sub_order_id = new.sub_order_id and new.goods_minor = w.worth_minor - w.price_minor)
      or new.delivery_minor <> 0 or new.door_minor <> 0 or new.covered_minor <> 0 then
    raise exception 'nothing of that is owed for this exchange' using errcode = '23514', constraint = 'refund_case_difference';
  end if;
  return new;
end $$;
--> statement-breakpoint
alter function only_owed_difference() owner to haat_engine;
--> statement-breakpoint
-- What its shop has back, or its courier lost, was taken at the door: the difference is owed whoever says no.
create function keep_owed_difference() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from swap where id = new.swap_id and state in ('lost','back')) then
    raise exception 'refund.exchange_owed' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
alter function keep_owed_difference() owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function owes_difference(text), lessened_of(text) from public;
--> statement-breakpoint
grant execute on function owes_difference(text), lessened_of(text) to haat_job, haat_app, haat_engine, haat_read;
--> statement-breakpoint
create trigger refund_case_difference before insert on refund_case for each row when (new.fault = 'exchange') execute function only_owed_difference();
--> statement-breakpoint
create trigger refund_case_exchange_owed before update of state on refund_case for each row
  when (new.swap_id is not null and new.state in ('rejected','withdrawn')) execute function keep_owed_difference();
--> statement-breakpoint
-- No piece goes back twice, and none for more than it cost: of those that a cheaper exchange brought, what these cost.
create or replace function refund_line_ceiling() returns trigger language plpgsql as $$
declare
  l order_line;
  w swap;
  v_case refund_case;
  v_pieces bigint;
  v_amount bigint;
begin
  select * into l from order_line where id = new.order_line_id;
  perform 1 from sub_order where id = l.sub_order_id for update;
  select * into v_case from refund_case where id = new.case_id and sub_order_id = l.sub_order_id;
  select * into w from swap where id = new.swap_id and order_line_id = l.id;
  select coalesce(sum(x.quantity), 0), coalesce(sum(x.amount_minor), 0) into v_pieces, v_amount from refund_case_line x join refund_case c on c.id = x.case_id
   where x.order_line_id = l.id and x.swap_id is not distinct from new.swap_id and x.quantity > 0 and c.state in ('requested','approved');
  if v_case.id is null
    or (v_case.fault = 'exchange') <> (new.quantity = 0)
    or new.quantity = 0 and (w.id is distinct from v_case.swap_id or new.amount_minor <> v_case.goods_minor)
    or new.swap_id is null and v_pieces > l.quantity - lessened_of(l.id)
    or new.swap_id is not null and (w.id is null or v_pieces > w.quantity or v_amount > w.price_minor
      or not exists (select from refund_case c where c.swap_id = w.id and c.state in ('requested','approved'))) then
    raise exception 'refund.line_given_back' using errcode = 'HAAT1';
  end if;
  return null;
end $$;
--> statement-breakpoint
do $patch$
declare
  v_source text;
  v_change text[];
begin
  foreach v_change slice 1 in array array[
    -- The difference itself waits for nothing else; its pieces wait until it is given back.
    ['refuse_swapping()', 'if exists (select from swap w join orders', 'if new.quantity > 0 and exists (select from swap w where w.order_line_id = new.order_line_id and owes_difference(w.id)) then
    raise exception ''refund.in_exchange'' using errcode = ''HAAT1'';
  end if;
  if new.quantity > 0 and exists (select from swap w join orders'],
    -- What of a cheaper exchange went back was counted when it was exchanged.
    ['open_swap(jsonb)', 'join refund_case c on c.id = l.case_id where l.order_line_id', 'join refund_case c on c.id = l.case_id where l.swap_id is null and l.order_line_id'],
    ['open_swap(jsonb)', 'w.price_minor - w.worth_minor', 'greatest(w.price_minor - w.worth_minor, 0)']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
