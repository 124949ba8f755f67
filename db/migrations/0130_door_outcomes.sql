-- What became of a parcel of which only a part was taken at the door, or that was swapped there: a person says which pieces stayed. The
-- others are a case of their part (`door`) like any that were taken out before delivery; they come back when the shop says that it has them.
alter table refund_case drop constraint refund_case_fault;
--> statement-breakpoint
alter table refund_case add constraint refund_case_fault check (fault in ('vendor','market','door'));
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values
  ('shipment','partly_delivered','rto_initiated'), ('shipment','exchanged','rto_initiated');
--> statement-breakpoint
create table door_outcome (
  consignment_id text primary key references consignment(id),
  order_id text not null references orders(id),
  sub_order_id text not null unique references sub_order(id),
  vendor_id text not null references vendor(id),
  kind text not null,
  case_id text unique references refund_case(id),
  due_minor bigint not null,
  told_minor bigint,
  note text,
  state text not null,
  made_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  ended_by text references user_account(id),
  ended_at timestamp with time zone,
  constraint door_outcome_kind check (kind in ('partly_delivered','exchanged')),
  constraint door_outcome_due check (due_minor >= 0 and due_minor % 100 = 0 and told_minor >= 0),
  constraint door_outcome_note check (char_length(note) between 1 and 300),
  constraint door_outcome_state check (state in ('whole','coming','back') and (state <> 'coming' or case_id is not null or note is not null)),
  constraint door_outcome_end check ((state = 'back') = (ended_at is not null) and (ended_by is null) = (ended_at is null))
);
--> statement-breakpoint
create index door_outcome_coming on door_outcome (made_at) where state = 'coming';
--> statement-breakpoint
create index door_outcome_order on door_outcome (order_id);
--> statement-breakpoint
create table door_return (
  case_id text not null,
  order_line_id text not null,
  whole integer not null,
  primary key (case_id, order_line_id),
  constraint door_return_line foreign key (case_id, order_line_id) references refund_case_line (case_id, order_line_id),
  constraint door_return_whole check (whole >= 0)
);
--> statement-breakpoint
create function keep_door_outcome() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state <> 'coming' or to_jsonb(new) - array['state','ended_by','ended_at'] is distinct from to_jsonb(old) - array['state','ended_by','ended_at'] then
    raise exception 'what was taken at the door is said once' using errcode = '23514', constraint = 'door_outcome_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger door_outcome_kept before update on door_outcome for each row execute function keep_door_outcome();
--> statement-breakpoint
create trigger door_outcome_stays before delete on door_outcome for each statement execute function refuse_change();
--> statement-breakpoint
create trigger door_return_append_only before update or delete on door_return for each statement execute function refuse_change();
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['door_outcome','door_return'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('create policy staff on %I for select to haat_app using (haat_is_staff())', t);
    execute format('grant select on %I to haat_read, haat_job, haat_engine, haat_app', t);
  end loop;
end $$;
--> statement-breakpoint
grant insert on door_outcome to haat_job;
--> statement-breakpoint
grant insert on door_return to haat_engine;
--> statement-breakpoint
grant update (state, ended_by, ended_at) on door_outcome to haat_engine;
--> statement-breakpoint
grant update (ended_due_minor, price_zone, grams) on consignment to haat_job;
--> statement-breakpoint
-- What was not taken at the door is in the shop again: so many pieces of each line are whole and on the shelf, the rest is written off.
-- `p_whole` is pieces by the line's id. Null: nothing of it was on its way back.
create function take_back_rest(p_sub_order text, p_whole jsonb, p_by text, p_actor text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_case text;
  v_line record;
  v_back integer := 0;
begin
  update door_outcome set state = 'back', ended_by = p_by, ended_at = now() where sub_order_id = p_sub_order and state = 'coming'
    returning case_id into v_case;
  if not found then
    return null;
  end if;
  if exists (select from jsonb_object_keys(p_whole) k where not exists (select from refund_case_line l where l.case_id = v_case and l.order_line_id = k)) then
    raise exception 'refund.line_given_back' using errcode = 'HAAT1';
  end if;
  for v_line in select l.order_line_id, l.quantity, coalesce((p_whole ->> l.order_line_id)::integer, 0) as whole, r.id, r.variant_id, r.vendor_id, r.order_id
      from refund_case_line l join order_line o on o.id = l.order_line_id
      join reservation r on r.sub_order_id = o.sub_order_id and r.variant_id = o.variant_id
     where l.case_id = v_case order by r.variant_id loop
    if v_line.whole < 0 or v_line.whole > v_line.quantity then
      raise exception 'refund.line_given_back' using errcode = 'HAAT1';
    end if;
    if v_line.whole > 0 then
      perform 1 from stock where variant_id = v_line.variant_id for update;
      update stock set on_hand = on_hand + v_line.whole where variant_id = v_line.variant_id;
      insert into stock_movement (variant_id, vendor_id, kind, quantity, order_id, reservation_id, actor)
        values (v_line.variant_id, v_line.vendor_id, 'returned', v_line.whole, v_line.order_id, v_line.id, p_actor);
    end if;
    insert into door_return (case_id, order_line_id, whole) values (v_case, v_line.order_line_id, v_line.whole);
    v_back := v_back + v_line.whole;
  end loop;
  return v_back;
end $$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function take_back_rest(text, jsonb, text, text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function take_back_rest(text, jsonb, text, text) from public;
--> statement-breakpoint
grant execute on function take_back_rest(text, jsonb, text, text) to haat_job;
--> statement-breakpoint
-- What waits at a part of its shop: `asks`, whether somebody has to say which pieces stayed at the door; `rest`, what is on its way back.
create function door_of(p_sub_order text) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object('asks', s.state = 'in_transit' and d.consignment_id is null and coalesce(c.state in ('partly_delivered','exchanged'), false),
      'note', case when d.state = 'coming' then d.note end,
      'rest', case when s.state = 'rto_in_transit' then (select json_agg(json_build_object('id', l.id, 'quantity', l.quantity - given_back_of(l.id)) order by l.id)
          from order_line l where l.sub_order_id = s.id and l.quantity > given_back_of(l.id))
        when d.state = 'coming' then (select coalesce(json_agg(json_build_object('id', l.order_line_id, 'quantity', l.quantity) order by l.order_line_id), '[]')
          from refund_case_line l where l.case_id = d.case_id) end)
    from sub_order s left join consignment c on c.sub_order_id = s.id and c.state <> 'void' left join door_outcome d on d.consignment_id = c.id where s.id = p_sub_order
$$;
--> statement-breakpoint
revoke all on function door_of(text) from public;
--> statement-breakpoint
grant execute on function door_of(text) to haat_app, haat_job;
