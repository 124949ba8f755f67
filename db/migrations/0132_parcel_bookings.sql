-- What we ask of a courier is kept before he is asked, under a reference of ours that is never used again. Nobody is asked twice: what
-- has no answer is looked for. A part has one parcel at most that is on its way, or may be.
create table courier_store (
  vendor_id text not null references vendor(id),
  courier text not null,
  store text not null,
  set_by text not null references user_account(id),
  set_at timestamp with time zone not null default now(),
  primary key (vendor_id, courier),
  constraint courier_store_courier check (courier in ('pathao','steadfast','redx','paperfly','ecourier','carrybee')),
  constraint courier_store_name check (store ~ '^[^[:cntrl:]]{1,100}$' and store = btrim(store))
);
--> statement-breakpoint
create table parcel_booking (
  id text primary key,
  reference text not null unique,
  order_id text not null references orders(id),
  sub_order_id text not null references sub_order(id),
  vendor_id text not null references vendor(id),
  courier text not null,
  collect_minor bigint not null,
  value_minor bigint not null,
  grams integer not null,
  pieces integer not null,
  store text not null,
  state text not null default 'asked',
  asked_at timestamp with time zone not null default now(),
  asked_by text not null,
  sent_at timestamp with time zone,
  tries integer not null default 0,
  look_at timestamp with time zone default now(),
  -- The courier says that it exists and does not tell its number.
  seen_at timestamp with time zone,
  -- Nobody but a person can find it.
  by_hand_at timestamp with time zone,
  ended_at timestamp with time zone,
  consignment_id text unique references consignment(id),
  tracking text,
  fee_minor bigint,
  code text,
  field text,
  said text,
  -- One person says that the courier has none; another ends it.
  none_by text references user_account(id),
  none_reason text,
  none_at timestamp with time zone,
  cancel_state text,
  cancel_by text,
  cancel_at timestamp with time zone,
  cancel_code text,
  version integer not null default 1,
  constraint parcel_booking_reference check (reference ~ '^[A-Za-z0-9-]{1,30}$'),
  constraint parcel_booking_courier check (courier in ('pathao','steadfast','redx','paperfly','ecourier','carrybee')),
  constraint parcel_booking_money check (collect_minor >= 0 and collect_minor % 100 = 0 and value_minor >= 0 and fee_minor >= 0),
  constraint parcel_booking_size check (grams >= 0 and pieces > 0),
  constraint parcel_booking_state check (state in ('asked','booked','rejected','unknown')),
  constraint parcel_booking_end check ((state <> 'booked' or consignment_id is not null and ended_at is not null)
    and (state <> 'rejected' or code is not null and ended_at is not null)),
  constraint parcel_booking_sent check (state <> 'unknown' or sent_at is not null),
  constraint parcel_booking_words check (char_length(code) <= 60 and char_length(field) <= 60 and char_length(said) <= 300
    and char_length(tracking) <= 100 and char_length(cancel_code) <= 60),
  constraint parcel_booking_none check ((none_by is null) = (none_at is null) and (none_by is null) = (none_reason is null)
    and (none_reason is null or char_length(none_reason) between 3 and 300)),
  constraint parcel_booking_cancel check (cancel_state in ('wanted','asked','refused','by_hand','done') and (cancel_state is null) = (cancel_at is null)
    and (cancel_state is null) = (cancel_by is null) and (cancel_state is null or state = 'booked'))
);
--> statement-breakpoint
create unique index parcel_booking_open on parcel_booking (sub_order_id) where state in ('asked','unknown');
--> statement-breakpoint
create index parcel_booking_look on parcel_booking (look_at) where state in ('asked','unknown') or cancel_state = 'wanted';
--> statement-breakpoint
create index parcel_booking_doubt on parcel_booking (sent_at) where state = 'unknown';
--> statement-breakpoint
create index parcel_booking_part on parcel_booking (sub_order_id, asked_at);
--> statement-breakpoint
create index parcel_booking_order on parcel_booking (order_id);
--> statement-breakpoint
create function keep_parcel_booking() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_free text[] := array['state','sent_at','tries','look_at','seen_at','by_hand_at','ended_at','consignment_id','tracking','fee_minor','code','field','said',
    'none_by','none_reason','none_at','cancel_state','cancel_by','cancel_at','cancel_code','version'];
begin
  if to_jsonb(new) - v_free is distinct from to_jsonb(old) - v_free then
    raise exception 'what was asked for stays as it was asked' using errcode = '23514', constraint = 'parcel_booking_kept';
  end if;
  if old.sent_at is not null and new.sent_at is distinct from old.sent_at then
    raise exception 'a courier is asked once' using errcode = '23514', constraint = 'parcel_booking_once';
  end if;
  if old.consignment_id is not null and new.consignment_id is distinct from old.consignment_id then
    raise exception 'what is booked keeps its number' using errcode = '23514', constraint = 'parcel_booking_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger parcel_booking_kept before update on parcel_booking for each row execute function keep_parcel_booking();
--> statement-breakpoint
create trigger parcel_booking_stays before delete on parcel_booking for each statement execute function refuse_change();
--> statement-breakpoint
create trigger parcel_booking_born before insert on parcel_booking for each row execute function only_legal_moves('booking');
--> statement-breakpoint
create trigger parcel_booking_moved before update of state on parcel_booking for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('booking');
--> statement-breakpoint
-- What is asked for has a row of its own, so that no parcel is without its courier's number.
delete from legal_move where machine = 'shipment' and (from_state = 'created' or to_state = 'created');
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values
  ('booking','','asked'), ('booking','asked','booked'), ('booking','asked','rejected'), ('booking','asked','unknown'),
  ('booking','unknown','booked'), ('booking','unknown','rejected');
--> statement-breakpoint
do $$
declare
  v_was text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'transition_machine');
begin
  if strpos(v_was, '''shipment''::text') = 0 then
    raise exception 'transition_machine no longer has shipment';
  end if;
  alter table transition drop constraint transition_machine;
  execute 'alter table transition add constraint transition_machine ' || replace(v_was, '''shipment''::text', '''shipment''::text, ''booking''::text');
end $$;
--> statement-breakpoint
-- One that was called off makes room for the next.
alter table consignment drop constraint consignment_sub_order_id_key;
--> statement-breakpoint
create unique index consignment_part on consignment (sub_order_id) where state <> 'void';
--> statement-breakpoint
create index consignment_of_part on consignment (sub_order_id);
--> statement-breakpoint
create or replace function parcel_of(p_sub_order text) returns json
language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return (select json_build_object('courier', c.courier, 'number', c.number, 'handedAt', c.handed_at,
      'state', case when c.state_at is not null then c.state end, 'stateAt', c.state_at)
    from consignment c where c.sub_order_id = p_sub_order order by c.state = 'void', c.handed_at desc limit 1);
end $$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['order_document(text)', 'from consignment c where c.sub_order_id = s.id)', 'from consignment c where c.sub_order_id = s.id order by c.state = ''void'', c.handed_at desc limit 1)'],
    ['parcel_facts(text[])', 'case when a.parts = 1 then o.number else o.number || ''-'' || s.seq end, coalesce(c.price_zone',
     'coalesce((select k.reference from parcel_booking k where k.consignment_id = c.id), case when a.parts = 1 then o.number else o.number || ''-'' || s.seq end), coalesce(c.price_zone']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['parcel_booking','courier_store'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('grant select on %I to haat_read, haat_job, haat_engine, haat_app', t);
    execute format('grant insert on %I to haat_job', t);
  end loop;
end $$;
--> statement-breakpoint
create policy own on parcel_booking for select to haat_app using (haat_is_staff() or (haat_kind() = 'vendor'
  and haat_member_role() = any (array['owner','manager','packer']) and vendor_id = haat_vendor()));
--> statement-breakpoint
create policy staff on courier_store for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant update (state, sent_at, tries, look_at, seen_at, by_hand_at, ended_at, consignment_id, tracking, fee_minor, code, field, said,
  none_by, none_reason, none_at, cancel_state, cancel_by, cancel_at, cancel_code, version) on parcel_booking to haat_job;
--> statement-breakpoint
grant update (store, set_by, set_at) on courier_store to haat_job;
--> statement-breakpoint
-- What its shop is told of what it last asked for, without any sum: whoever packs sees none.
create function booking_of(p_sub_order text) returns json
language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return (select json_build_object('id', b.id, 'reference', b.reference, 'courier', b.courier, 'state', b.state, 'askedAt', b.asked_at, 'isSeen', b.seen_at is not null,
      'code', b.code, 'field', b.field, 'said', b.said, 'cancel', b.cancel_state,
      'number', c.number, 'parcel', c.state)
    from parcel_booking b left join consignment c on c.id = b.consignment_id where b.sub_order_id = p_sub_order order by b.asked_at desc, b.id desc limit 1);
end $$;
--> statement-breakpoint
revoke all on function booking_of(text) from public;
--> statement-breakpoint
grant execute on function booking_of(text) to haat_app, haat_job, haat_engine;
