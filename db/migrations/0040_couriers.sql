-- Parcels that couriers carry, what the couriers say of them, and the keys they say it with. Nothing here moves money or a state.
create table consignment (
  id text primary key,
  order_id text not null references orders(id),
  sub_order_id text not null unique references sub_order(id),
  vendor_id text not null references vendor(id),
  courier text not null,
  number text not null,
  handed_at timestamp with time zone not null default now(),
  constraint consignment_number unique (courier, number),
  constraint consignment_courier unique (id, courier),
  constraint consignment_name check (courier in ('pathao','steadfast','redx','paperfly','ecourier','carrybee')),
  constraint consignment_form check (number ~ '^[A-Z0-9][A-Z0-9-]{1,38}[A-Z0-9]$')
);
--> statement-breakpoint
create index consignment_order on consignment (order_id);
--> statement-breakpoint
create table courier_key (
  id text primary key,
  courier text not null,
  label text not null,
  secret_hash text not null unique,
  tail text not null,
  slot smallint not null,
  made_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  last_used_on date,
  ended_by text references user_account(id),
  ended_at timestamp with time zone,
  constraint courier_key_courier unique (id, courier),
  constraint courier_key_name check (courier in ('pathao','steadfast','redx','paperfly','ecourier','carrybee')),
  constraint courier_key_label check (char_length(label) between 2 and 60),
  constraint courier_key_hash check (secret_hash ~ '^[0-9a-f]{64}$' and char_length(tail) = 4),
  constraint courier_key_end check ((ended_at is null) = (ended_by is null)),
  constraint courier_key_slot check (slot in (1, 2))
);
--> statement-breakpoint
-- Two live keys of a courier at most: the next is in use before the last is ended.
create unique index courier_key_live on courier_key (courier, slot) where ended_at is null;
--> statement-breakpoint
create table courier_event (
  id bigint primary key generated always as identity,
  courier text not null,
  consignment_id text not null,
  event_id text not null,
  kind text not null,
  event_at timestamp with time zone not null,
  received_at timestamp with time zone not null default now(),
  key_id text not null,
  constraint courier_event_once unique (courier, event_id),
  -- A courier speaks of his own parcels, and by his own key.
  constraint courier_event_own_parcel foreign key (consignment_id, courier) references consignment (id, courier),
  constraint courier_event_own_key foreign key (key_id, courier) references courier_key (id, courier),
  constraint courier_event_id check (char_length(event_id) between 1 and 100),
  constraint courier_event_kind check (kind in ('created','label_ready','void','picked_up','in_transit','out_for_delivery',
    'attempt_failed','delivered','rto_initiated','rto_in_transit','rto_received','lost','damaged')),
  constraint courier_event_not_ahead check (event_at <= received_at + interval '10 minutes')
);
--> statement-breakpoint
create index courier_event_consignment on courier_event (consignment_id, event_at);
--> statement-breakpoint
create trigger consignment_append_only before update or delete on consignment for each statement execute function refuse_change();
--> statement-breakpoint
create trigger courier_event_append_only before update or delete on courier_event for each statement execute function refuse_change();
--> statement-breakpoint
create trigger courier_key_stays before delete on courier_key for each statement execute function refuse_change();
--> statement-breakpoint
create function keep_courier_key() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception 'an ended key stays ended' using errcode = '23514', constraint = 'courier_key_ended';
  end if;
  if (new.id, new.courier, new.label, new.secret_hash, new.tail, new.slot, new.made_by, new.made_at)
    is distinct from (old.id, old.courier, old.label, old.secret_hash, old.tail, old.slot, old.made_by, old.made_at) then
    raise exception 'a key keeps what it is' using errcode = '23514', constraint = 'courier_key_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_key_kept before update on courier_key for each row execute function keep_courier_key();
--> statement-breakpoint
create function live_courier_key() returns trigger language plpgsql as $$
begin
  if not exists (select from courier_key k where k.id = new.key_id and k.ended_at is null for share) then
    raise exception 'an ended key says nothing' using errcode = '23514', constraint = 'courier_event_live_key';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_event_live_key before insert on courier_event for each row execute function live_courier_key();
--> statement-breakpoint
create function haat_courier_key() returns text language sql stable as $$ select nullif(current_setting('haat.courier_key', true), '') $$;
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['consignment','courier_key','courier_event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
  end loop;
end $$;
--> statement-breakpoint
create policy own on consignment for select to haat_app using (
  haat_is_staff() or (haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','packer') and vendor_id = haat_vendor())
  or haat_owns_order(order_id));
--> statement-breakpoint
-- Whoever sees the parcel sees what was said of it.
create policy own on courier_event for select to haat_app using (exists (select 1 from consignment c where c.id = consignment_id));
--> statement-breakpoint
-- Admins see who has which; a courier finds the one he shows, and no other.
create policy own on courier_key for select to haat_app using (haat_kind() = 'admin' or secret_hash = haat_courier_key());
--> statement-breakpoint
grant select on consignment, courier_event, courier_key to haat_app;
--> statement-breakpoint
grant select, insert on consignment, courier_event, courier_key to haat_job;
--> statement-breakpoint
grant update (last_used_on, ended_by, ended_at) on courier_key to haat_job;
--> statement-breakpoint
grant select on consignment, courier_event to haat_read, haat_engine;
--> statement-breakpoint
grant usage on all sequences in schema public to haat_job;
--> statement-breakpoint
-- A part's parcel with the last event of each kind, which are enough to tell where it is; read with the rights of who asks.
create function parcel_of(p_sub_order text) returns json
language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return (select json_build_object('courier', c.courier, 'number', c.number, 'handedAt', c.handed_at,
      'events', (select coalesce(json_agg(json_build_object('kind', e.kind, 'at', e.at) order by e.at), '[]')
        from (select kind, max(event_at) as at from courier_event where consignment_id = c.id group by kind) e))
    from consignment c where c.sub_order_id = p_sub_order);
end $$;
--> statement-breakpoint
revoke all on function parcel_of(text) from public;
--> statement-breakpoint
grant execute on function parcel_of(text) to haat_app, haat_job, haat_engine;
--> statement-breakpoint
-- The functions are changed where they stand; a text that is no longer there ends the migration. A track code is not told the
-- courier's number, by which couriers show a receiver's name to anybody.
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['order_document(text)', '''deliveryCode'', s.delivery_code,', '''deliveryCode'', s.delivery_code, ''parcel'', parcel_of(s.id),'],
    ['tracked_order(text)', '''promisedBy'', s.promised_by,',
     '''promisedBy'', s.promised_by, ''parcel'', parcel_of(s.id)::jsonb - ''number'',']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
