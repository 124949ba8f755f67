-- One gazetteer, five couriers: what each place of ours is to each of them, how sure that is, and what of it they have changed since.
create table courier_place (
  courier text not null,
  place_id text not null,
  level text not null,
  name text not null,
  parent_id text,
  post_code text,
  delivers boolean,
  source text not null default 'list',
  first_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone not null default now(),
  gone_at timestamp with time zone,
  primary key (courier, place_id),
  constraint courier_place_courier check (courier in ('pathao','steadfast','redx','paperfly','ecourier','carrybee')),
  constraint courier_place_words check (char_length(place_id) between 1 and 300 and char_length(name) between 1 and 200),
  constraint courier_place_level check (level in ('district','thana','area')),
  constraint courier_place_source check (source in ('list','hand'))
);
--> statement-breakpoint
create index courier_place_parent on courier_place (courier, parent_id);
--> statement-breakpoint
create table courier_place_reading (
  courier text primary key,
  due_at timestamp with time zone not null default now(),
  read_at timestamp with time zone,
  places integer not null default 0,
  constraint courier_place_reading_courier check (courier in ('pathao','steadfast','redx','paperfly','ecourier','carrybee'))
);
--> statement-breakpoint
insert into courier_place_reading (courier) values ('pathao'), ('steadfast'), ('redx'), ('paperfly'), ('ecourier'), ('carrybee');
--> statement-breakpoint
create table courier_geo_map (
  courier text not null,
  geo_id text not null references geo_unit(id),
  place_id text,
  place_name text,
  state text not null,
  confidence smallint not null default 0,
  found_by text not null default 'none',
  drift text,
  set_by text references user_account(id),
  checked_at timestamp with time zone not null default now(),
  version integer not null default 1,
  primary key (courier, geo_id),
  constraint courier_geo_map_place foreign key (courier, place_id) references courier_place (courier, place_id),
  constraint courier_geo_map_state check (state in ('sure','open','none','drifted')),
  constraint courier_geo_map_whole check ((place_id is null) = (state in ('open','none')) and (place_id is null) = (place_name is null)
    and (drift is null) = (state <> 'drifted')),
  constraint courier_geo_map_drift check (drift in ('gone','renamed')),
  constraint courier_geo_map_found check (found_by in ('none','name','sound','hand') and (found_by <> 'hand' or set_by is not null)),
  constraint courier_geo_map_sure check (confidence between 0 and 100 and (state <> 'sure' or confidence >= 80))
);
--> statement-breakpoint
create index courier_geo_map_open on courier_geo_map (courier, state) where state <> 'sure';
--> statement-breakpoint
create table courier_geo_change (
  id bigint primary key generated always as identity,
  courier text not null,
  geo_id text not null,
  from_place text,
  from_state text,
  to_place text,
  to_state text not null,
  found_by text not null,
  actor text not null,
  reason text,
  made_at timestamp with time zone not null default now(),
  constraint courier_geo_change_own foreign key (courier, geo_id) references courier_geo_map (courier, geo_id),
  constraint courier_geo_change_why check (char_length(reason) between 3 and 300 and (actor not like 'staff:%' or reason is not null))
);
--> statement-breakpoint
create index courier_geo_change_of on courier_geo_change (courier, geo_id, id);
--> statement-breakpoint
-- Which bookings wait for a person to choose.
create index parcel_booking_unplaced on parcel_booking (courier, asked_at) where code in ('unplaced','moved');
--> statement-breakpoint
create trigger courier_geo_change_kept before update or delete on courier_geo_change for each statement execute function refuse_change();
--> statement-breakpoint
create trigger courier_place_stays before delete on courier_place for each statement execute function refuse_change();
--> statement-breakpoint
create trigger courier_geo_map_stays before delete on courier_geo_map for each statement execute function refuse_change();
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['courier_place','courier_place_reading','courier_geo_map','courier_geo_change'] loop
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
grant update (name, level, parent_id, post_code, delivers, seen_at, gone_at) on courier_place to haat_job;
--> statement-breakpoint
grant update (due_at, read_at, places) on courier_place_reading to haat_job;
--> statement-breakpoint
grant update (place_id, place_name, state, confidence, found_by, drift, set_by, checked_at, version) on courier_geo_map to haat_job;
