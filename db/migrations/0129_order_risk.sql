-- Whom the market calls before a cash order leaves its shop, why, and what came of it. Only our own history is asked, found by the
-- keyed hash of the order's phone; nothing is ever cancelled by it, and what is not known counts against nobody.
create table order_risk (
  id text primary key references orders(id),
  state text not null default 'waiting',
  reasons jsonb not null,
  made_at timestamp with time zone not null default now(),
  call_after timestamp with time zone,
  ended_by text references user_account(id),
  ended_at timestamp with time zone,
  ended_reason text,
  version integer not null default 1,
  constraint order_risk_state check (state in ('waiting','confirmed','refused','overruled','corrected')),
  constraint order_risk_end check ((state = 'waiting' or ended_at is not null) and (ended_by is null) = (ended_at is null)),
  constraint order_risk_why check (state not in ('overruled','corrected') or char_length(ended_reason) between 3 and 300),
  constraint order_risk_reasons check (jsonb_typeof(reasons) = 'array' and jsonb_array_length(reasons) > 0)
);
--> statement-breakpoint
create index order_risk_waiting on order_risk (id) where state = 'waiting';
--> statement-breakpoint
create index order_risk_age on order_risk (made_at);
--> statement-breakpoint
create table confirmation_call (
  id bigint primary key generated always as identity,
  order_id text not null references order_risk(id) on delete cascade,
  outcome text not null,
  try_at timestamp with time zone,
  note text,
  made_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  constraint confirmation_call_outcome check (outcome in ('confirmed','no_answer','wrong_number','refused','wants_change')),
  constraint confirmation_call_again check (try_at is null or outcome = 'no_answer'),
  constraint confirmation_call_note check (char_length(note) <= 300)
);
--> statement-breakpoint
create index confirmation_call_order on confirmation_call (order_id, id);
--> statement-breakpoint
create table risk_contest (
  id text primary key references order_risk(id) on delete cascade,
  said text not null,
  made_at timestamp with time zone not null default now(),
  is_granted boolean,
  answer text,
  decided_by text references user_account(id),
  decided_at timestamp with time zone,
  constraint risk_contest_said check (char_length(said) between 1 and 500),
  constraint risk_contest_decided check ((decided_at is null) = (is_granted is null) and (decided_at is null) = (decided_by is null)
    and (decided_at is null) = (answer is null) and (answer is null or char_length(answer) between 3 and 300))
);
--> statement-breakpoint
create index risk_contest_open on risk_contest (made_at) where decided_at is null;
--> statement-breakpoint
create table uncounted_part (
  id text primary key references sub_order(id),
  contest_id text not null references risk_contest(id) on delete cascade,
  made_at timestamp with time zone not null default now()
);
--> statement-breakpoint
create index uncounted_part_contest on uncounted_part (contest_id);
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values
  ('order_risk','','waiting'), ('order_risk','waiting','confirmed'), ('order_risk','waiting','refused'), ('order_risk','waiting','overruled'),
  ('order_risk','waiting','corrected');
--> statement-breakpoint
do $$
declare
  v_was text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'transition_machine');
begin
  if strpos(v_was, '''sub_order''::text') = 0 then
    raise exception 'transition_machine no longer has sub_order';
  end if;
  alter table transition drop constraint transition_machine;
  execute 'alter table transition add constraint transition_machine ' || replace(v_was, '''sub_order''::text', '''sub_order''::text, ''order_risk''::text');
end $$;
--> statement-breakpoint
create trigger order_risk_born before insert on order_risk for each row execute function only_legal_moves('order_risk');
--> statement-breakpoint
create trigger order_risk_moved before update of state on order_risk for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('order_risk');
--> statement-breakpoint
-- What was asked stays as it was asked, and is forgotten after twelve months, not before.
create function keep_order_risk() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_free text[] := array['state','call_after','ended_by','ended_at','ended_reason','version'];
begin
  if tg_op = 'DELETE' then
    if old.made_at > now() - interval '12 months' then
      raise exception 'what was asked is kept for twelve months' using errcode = '23514', constraint = 'order_risk_kept';
    end if;
    return old;
  end if;
  if old.ended_at is not null and (new.call_after, new.ended_by, new.ended_at, new.ended_reason)
      is distinct from (old.call_after, old.ended_by, old.ended_at, old.ended_reason)
    or to_jsonb(new) - v_free is distinct from to_jsonb(old) - v_free then
    raise exception 'what was asked stays as it was asked' using errcode = '23514', constraint = 'order_risk_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger order_risk_kept before update or delete on order_risk for each row execute function keep_order_risk();
--> statement-breakpoint
create trigger confirmation_call_kept before update on confirmation_call for each statement execute function refuse_change();
--> statement-breakpoint
create trigger uncounted_part_kept before update on uncounted_part for each statement execute function refuse_change();
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['order_risk','confirmation_call','risk_contest','uncounted_part'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('grant select on %I to haat_read, haat_job, haat_engine, haat_app', t);
  end loop;
  foreach t in array array['order_risk','risk_contest'] loop
    execute format('create policy own on %I for select to haat_app using (haat_is_staff() or haat_owns_order(id))', t);
  end loop;
  foreach t in array array['confirmation_call','uncounted_part'] loop
    execute format('create policy staff on %I for select to haat_app using (haat_is_staff())', t);
  end loop;
end $$;
--> statement-breakpoint
grant insert on order_risk to haat_engine;
--> statement-breakpoint
grant delete, update (state, call_after, ended_by, ended_at, ended_reason, version) on order_risk to haat_job;
--> statement-breakpoint
grant insert on confirmation_call, uncounted_part to haat_job;
--> statement-breakpoint
grant insert, update (said, is_granted, answer, decided_by, decided_at) on risk_contest to haat_job;
--> statement-breakpoint
-- The parts that this phone's receivers refused in the ninety days before: sent back with cash to be taken, and not put right since.
create function refused_parts(p_hash text, p_before timestamp with time zone) returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id from orders o join sub_order s on s.order_id = o.id
   where o.contact_phone_hash = any (hashes_of(p_hash)) and s.state = 'returned_to_origin' and (o.method = 'cod' or o.advance_minor is not null)
     and exists (select from transition t where t.machine = 'sub_order' and t.subject_id = s.id and t.to_state = 'returned_to_origin'
       and t.at > p_before - interval '90 days' and t.at <= p_before)
     and not exists (select from uncounted_part u where u.id = s.id)
$$;
--> statement-breakpoint
-- Why a person is asked before this order leaves; an empty list where nothing is. Somebody new is asked only of a dear order that goes far.
create function reasons_to_ask(p_order orders) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_reasons jsonb := '[]';
  v_refused integer;
begin
  if p_order.contact_phone_hash is null or p_order.method <> 'cod' then
    return v_reasons;
  end if;
  select count(*) into v_refused from refused_parts(p_order.contact_phone_hash, now());
  if v_refused >= 2 then
    v_reasons := v_reasons || jsonb_build_object('code', 'refusals', 'count', v_refused, 'days', 90);
  end if;
  if p_order.district_en <> 'Dhaka' and p_order.total_minor > 300000 and not exists (select from orders o join sub_order s on s.order_id = o.id
      where o.contact_phone_hash = any (hashes_of(p_order.contact_phone_hash)) and s.state in ('delivered','completed')) then
    v_reasons := v_reasons || jsonb_build_object('code', 'new_far_dear', 'overMinor', '300000');
  end if;
  return v_reasons;
end $$;
--> statement-breakpoint
-- In the statement that confirms a cash order: there is no moment in which it counts and nobody knows whether it may leave.
create function ask_before_leaving() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_reasons jsonb := reasons_to_ask(new);
begin
  if jsonb_array_length(v_reasons) > 0 then
    insert into order_risk (id, reasons) values (new.id, v_reasons);
    insert into transition (machine, subject_id, order_id, from_state, to_state, event_key, actor)
      values ('order_risk', new.id, new.id, null, 'waiting', 'asked', 'system:confirmation');
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger orders_ask_before_leaving after update of state on orders for each row
  when (new.state = 'confirmed' and old.state is distinct from new.state and new.method = 'cod') execute function ask_before_leaving();
--> statement-breakpoint
-- Whether a part may be booked with a courier or handed over: nobody still has to be asked whether the parcel is awaited.
create function may_leave(p_sub_order text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select from order_risk r join sub_order s on s.order_id = r.id where s.id = p_sub_order and r.state = 'waiting')
$$;
--> statement-breakpoint
create function keep_until_asked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not may_leave(new.id) then
    raise exception 'sub_order.unconfirmed' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger sub_order_until_asked before update of state on sub_order for each row
  when (new.state = 'handed_over' and old.state is distinct from new.state) execute function keep_until_asked();
--> statement-breakpoint
-- The same as the shop of the part sees it: what is asked, why, and what the last call came to; never who said what.
create function confirmation_of_part(p_sub_order text) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object('state', r.state, 'reasons', r.reasons, 'endedAt', r.ended_at, 'tryAt', r.call_after,
      'outcome', (select c.outcome from confirmation_call c where c.order_id = r.id order by c.id desc limit 1))
    from order_risk r join sub_order s on s.order_id = r.id
   where s.id = p_sub_order and haat_kind() = 'vendor' and s.vendor_id = haat_vendor()
$$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
do $$
declare
  f text;
begin
  foreach f in array array['refused_parts(text,timestamp with time zone)','reasons_to_ask(orders)','ask_before_leaving()','may_leave(text)',
      'keep_until_asked()','confirmation_of_part(text)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
grant execute on function may_leave(text) to haat_app, haat_job, haat_engine;
--> statement-breakpoint
grant execute on function refused_parts(text, timestamp with time zone) to haat_job, haat_engine;
--> statement-breakpoint
grant execute on function reasons_to_ask(orders) to haat_job, haat_engine;
--> statement-breakpoint
grant execute on function confirmation_of_part(text) to haat_app, haat_engine;
