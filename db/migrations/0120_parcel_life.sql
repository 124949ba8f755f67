-- A parcel's life by its courier's word: where it is moves by rank, what cannot simply be done waits for a person, and the cash that a
-- courier took at a door stands on his outstanding list until a statement names it.
alter table sub_order drop constraint sub_order_state;
--> statement-breakpoint
alter table sub_order add constraint sub_order_state check (state in ('pending','confirmed','accepted','packed','handed_over','in_transit','delivered','completed',
  'cancelled','rto_in_transit','returned_to_origin','lost'));
--> statement-breakpoint
alter table consignment
  add column state text not null default 'label_ready',
  add column state_at timestamp with time zone,
  add column attempts integer not null default 0,
  add column version integer not null default 1;
--> statement-breakpoint
-- What has been said so far is where it is.
do $$
begin
  alter table consignment disable trigger consignment_append_only;
  update consignment c set state = e.kind, state_at = e.event_at from (
    select distinct on (x.consignment_id) x.consignment_id, x.kind, x.event_at from courier_event x
      join unnest(array['created','label_ready','void','picked_up','in_transit','out_for_delivery','attempt_failed','on_hold','delivered','partly_delivered','exchanged',
        'rto_initiated','rto_in_transit','rto_received','lost','damaged'], array[0,1,2,3,4,5,5,5,6,6,6,7,8,9,10,10]) r(kind, rank) on r.kind = x.kind
     order by x.consignment_id, r.rank desc, x.event_at desc) e where e.consignment_id = c.id;
end $$;
--> statement-breakpoint
drop trigger consignment_append_only on consignment;
--> statement-breakpoint
alter table consignment
  add constraint consignment_state check (state in ('created','label_ready','void','picked_up','in_transit','out_for_delivery','attempt_failed','on_hold','delivered',
    'partly_delivered','exchanged','rto_initiated','rto_in_transit','rto_received','lost','damaged')),
  add constraint consignment_attempts check (attempts between 0 and 3);
--> statement-breakpoint
create function keep_consignment() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.order_id, new.sub_order_id, new.vendor_id, new.courier, new.number, new.handed_at)
    is distinct from (old.id, old.order_id, old.sub_order_id, old.vendor_id, old.courier, old.number, old.handed_at) then
    raise exception 'a parcel keeps whose it is' using errcode = '23514', constraint = 'consignment_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger consignment_kept before update on consignment for each row execute function keep_consignment();
--> statement-breakpoint
create trigger consignment_stays before delete on consignment for each statement execute function refuse_change();
--> statement-breakpoint
create trigger consignment_born before insert on consignment for each row execute function only_legal_moves('shipment');
--> statement-breakpoint
create trigger consignment_moved before update of state on consignment for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('shipment');
--> statement-breakpoint
grant update (state, state_at, attempts, version) on consignment to haat_job;
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values
  ('sub_order','handed_over','rto_in_transit'), ('sub_order','in_transit','rto_in_transit'), ('sub_order','in_transit','lost'),
  ('sub_order','rto_in_transit','returned_to_origin'), ('sub_order','rto_in_transit','lost'),
  ('shipment','','created'), ('shipment','','label_ready'),
  ('shipment','created','label_ready'), ('shipment','created','void'), ('shipment','label_ready','picked_up'), ('shipment','label_ready','void'),
  ('shipment','picked_up','in_transit'), ('shipment','picked_up','lost'), ('shipment','picked_up','damaged'),
  ('shipment','in_transit','out_for_delivery'), ('shipment','in_transit','on_hold'), ('shipment','in_transit','lost'), ('shipment','in_transit','damaged'),
  ('shipment','out_for_delivery','delivered'), ('shipment','out_for_delivery','partly_delivered'), ('shipment','out_for_delivery','exchanged'),
  ('shipment','out_for_delivery','attempt_failed'), ('shipment','out_for_delivery','on_hold'), ('shipment','out_for_delivery','lost'),
  ('shipment','out_for_delivery','damaged'),
  ('shipment','attempt_failed','out_for_delivery'), ('shipment','attempt_failed','on_hold'), ('shipment','attempt_failed','rto_initiated'),
  ('shipment','attempt_failed','lost'), ('shipment','attempt_failed','damaged'),
  ('shipment','on_hold','out_for_delivery'), ('shipment','on_hold','attempt_failed'), ('shipment','on_hold','rto_initiated'),
  ('shipment','on_hold','lost'), ('shipment','on_hold','damaged'),
  ('shipment','rto_initiated','rto_in_transit'), ('shipment','rto_initiated','lost'), ('shipment','rto_initiated','damaged'),
  ('shipment','rto_in_transit','rto_received'), ('shipment','rto_in_transit','lost'), ('shipment','rto_in_transit','damaged');
--> statement-breakpoint
do $$
declare
  v_was text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'transition_machine');
begin
  if strpos(v_was, '''sub_order''::text') = 0 then
    raise exception 'transition_machine no longer has sub_order';
  end if;
  alter table transition drop constraint transition_machine;
  execute 'alter table transition add constraint transition_machine ' || replace(v_was, '''sub_order''::text', '''sub_order''::text, ''shipment''::text');
end $$;
--> statement-breakpoint
-- What was said and how we heard it, with the courier's own word and what he says of money.
alter table courier_event
  alter column key_id drop not null,
  add column source text not null default 'key',
  add column actor text,
  add column word text,
  add column is_provisional boolean not null default false,
  add column collected_minor bigint,
  add column fee_minor bigint,
  add column invoice text,
  add column note text,
  add column note_bn text,
  add column fate text not null default 'kept',
  drop constraint courier_event_id,
  drop constraint courier_event_kind,
  add constraint courier_event_id check (char_length(event_id) between 1 and 200),
  add constraint courier_event_kind check (kind in ('created','label_ready','void','picked_up','in_transit','out_for_delivery','attempt_failed','on_hold','delivered',
    'partly_delivered','exchanged','rto_initiated','rto_in_transit','rto_received','lost','damaged','invoiced','noted','unknown')),
  add constraint courier_event_source check (source in ('key','hook','poll','staff','statement') and (source = 'key') = (key_id is not null)
    and (source = 'staff') = (actor is not null)),
  add constraint courier_event_fate check (fate in ('moved','kept','case')),
  add constraint courier_event_money check (collected_minor >= 0 and fee_minor >= 0),
  add constraint courier_event_words check (char_length(word) <= 200 and char_length(invoice) <= 100 and char_length(note) <= 1000 and char_length(note_bn) <= 1000);
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('live_courier_key()'::regprocedure);
  v_old text := 'if not exists (';
begin
  if strpos(v_source, v_old) = 0 then
    raise exception 'live_courier_key no longer has: %', v_old;
  end if;
  execute replace(v_source, v_old, 'if new.key_id is not null and not exists (');
end $patch$;
--> statement-breakpoint
create table parcel_case (
  id text primary key,
  consignment_id text not null references consignment(id),
  order_id text not null references orders(id),
  event_id bigint references courier_event(id),
  kind text not null,
  our_minor bigint,
  their_minor bigint,
  state text not null default 'open',
  made_at timestamp with time zone not null default now(),
  ended_by text references user_account(id),
  ended_at timestamp with time zone,
  reason text,
  constraint parcel_case_once unique (event_id, kind),
  constraint parcel_case_kind check (kind in ('after_delivery','after_return','partly_delivered','exchanged','amount','unknown_word','attempts','not_handed_over')),
  constraint parcel_case_state check (state in ('open','ended')),
  constraint parcel_case_amount check (our_minor >= 0 and their_minor >= 0 and (kind <> 'amount' or our_minor is not null and their_minor is not null)),
  constraint parcel_case_end check ((state = 'ended') = (ended_at is not null) and (ended_by is null) = (ended_at is null) and (ended_at is null or char_length(reason) between 3 and 300))
);
--> statement-breakpoint
create index parcel_case_open on parcel_case (made_at) where state = 'open';
--> statement-breakpoint
create index parcel_case_order on parcel_case (order_id);
--> statement-breakpoint
create index parcel_case_consignment on parcel_case (consignment_id);
--> statement-breakpoint
create table courier_cash (
  consignment_id text primary key,
  courier text not null,
  order_id text not null references orders(id),
  sub_order_id text not null unique references sub_order(id),
  due_minor bigint not null,
  settled_minor bigint not null default 0,
  moved_minor bigint not null default 0,
  state text not null default 'open',
  made_at timestamp with time zone not null default now(),
  constraint courier_cash_own_parcel foreign key (consignment_id, courier) references consignment (id, courier),
  constraint courier_cash_due check (due_minor > 0 and due_minor % 100 = 0),
  constraint courier_cash_most check (settled_minor >= 0 and moved_minor >= 0 and settled_minor + moved_minor <= due_minor),
  constraint courier_cash_state check (state in ('open','closed') and (state = 'closed') = (settled_minor + moved_minor = due_minor))
);
--> statement-breakpoint
create index courier_cash_open on courier_cash (courier, made_at) where state = 'open';
--> statement-breakpoint
create index courier_cash_order on courier_cash (order_id);
--> statement-breakpoint
create table courier_charge (
  consignment_id text not null,
  leg text not null,
  courier text not null,
  order_id text not null references orders(id),
  due_minor bigint not null,
  settled_minor bigint not null default 0,
  state text not null default 'open',
  made_at timestamp with time zone not null default now(),
  primary key (consignment_id, leg),
  constraint courier_charge_own_parcel foreign key (consignment_id, courier) references consignment (id, courier),
  constraint courier_charge_leg check (leg in ('delivery','rto','statement')),
  constraint courier_charge_due check (due_minor > 0),
  constraint courier_charge_most check (settled_minor between 0 and due_minor),
  constraint courier_charge_state check (state in ('open','closed') and (state = 'closed') = (settled_minor = due_minor))
);
--> statement-breakpoint
create index courier_charge_open on courier_charge (courier, made_at) where state = 'open';
--> statement-breakpoint
create index courier_charge_order on courier_charge (order_id);
--> statement-breakpoint
-- A debt keeps whose it is and how much: only what of it is settled changes.
create function keep_courier_debt() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - array['settled_minor','moved_minor','state'] is distinct from to_jsonb(old) - array['settled_minor','moved_minor','state'] then
    raise exception 'a debt keeps whose it is' using errcode = '23514', constraint = 'courier_debt_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create function keep_parcel_case() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state = 'ended' or to_jsonb(new) - array['state','ended_by','ended_at','reason'] is distinct from to_jsonb(old) - array['state','ended_by','ended_at','reason'] then
    raise exception 'what was said stays as it was said' using errcode = '23514', constraint = 'parcel_case_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_cash_kept before update on courier_cash for each row execute function keep_courier_debt();
--> statement-breakpoint
create trigger courier_charge_kept before update on courier_charge for each row execute function keep_courier_debt();
--> statement-breakpoint
create trigger parcel_case_kept before update on parcel_case for each row execute function keep_parcel_case();
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['parcel_case','courier_cash','courier_charge'] loop
    execute format('create trigger %I before delete on %I for each statement execute function refuse_change()', t || '_stays', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('create policy staff on %I for select to haat_app using (haat_is_staff())', t);
    execute format('grant select on %I to haat_read, haat_job, haat_engine, haat_app', t);
    execute format('grant insert on %I to haat_job', t);
  end loop;
end $$;
--> statement-breakpoint
grant update (state, ended_by, ended_at, reason) on parcel_case to haat_job;
--> statement-breakpoint
grant update (settled_minor, moved_minor, state) on courier_cash to haat_job;
--> statement-breakpoint
grant update (settled_minor, state) on courier_charge to haat_job;
--> statement-breakpoint
-- Where a parcel is, is one column now.
create or replace function parcel_of(p_sub_order text) returns json
language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return (select json_build_object('courier', c.courier, 'number', c.number, 'handedAt', c.handed_at,
      'state', case when c.state_at is not null then c.state end, 'stateAt', c.state_at)
    from consignment c where c.sub_order_id = p_sub_order);
end $$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['order_document(text)', '              ''events'', (select coalesce(json_agg(json_build_object(''kind'', e.kind, ''at'', e.at) order by e.at), ''[]'')
                from (select kind, max(event_at) as at from courier_event where consignment_id = c.id group by kind) e))',
     '              ''state'', case when c.state_at is not null then c.state end, ''stateAt'', c.state_at)'],
    ['ledger_rules(timestamp with time zone,boolean)', 'select ''L12'', ''X:SUSPENSE'',', 'select ''L6'', coalesce(b.account, h.account), coalesce(b.balance, 0) || '', on the list '' || coalesce(h.balance, 0)
  from (select account, balance from sums where account ~ ''^(A:COD|L:COURIER_PAY):'' and split_part(account, '':'', 3) !~ ''^ven_'') b
  full join (select ''A:COD:'' || courier, sum(due_minor - settled_minor - moved_minor) from courier_cash
       where state = ''open'' and ($1 or ''A:COD:'' || courier = any ($4)) group by courier
     union all select ''L:COURIER_PAY:'' || courier, - sum(due_minor - settled_minor) from courier_charge
       where state = ''open'' and ($1 or ''L:COURIER_PAY:'' || courier = any ($4)) group by courier) h(account, balance) on h.account = b.account
 where coalesce(b.balance, 0) <> coalesce(h.balance, 0)
union all
select ''L6'', k.consignment_id, ''cash due '' || k.due_minor || '', booked '' || coalesce(b.sum, 0) from courier_cash k
  left join lateral (select sum(case l.side when ''D'' then l.amount else -l.amount end) from journal j join journal_line l on l.journal_id = j.id
    where j.event_type in (''J6'',''J6r'') and j.event_key = k.sub_order_id and l.account = ''A:COD:'' || k.courier) b(sum) on true
 where ($1 or k.order_id = any ($3)) and k.due_minor <> coalesce(b.sum, 0)
union all
select ''L12'', ''X:SUSPENSE'',']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
