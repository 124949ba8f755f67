-- What a courier tells our hook is kept as it came and carried out by a job; of whom nothing was heard for hours, he is asked.
create table courier_notice (
  key text primary key,
  courier text not null,
  body_sealed text not null,
  state text not null default 'waiting',
  tries integer not null default 0,
  due_at timestamp with time zone not null default now(),
  received_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  constraint courier_notice_courier check (courier in ('pathao','steadfast','redx','paperfly','ecourier','carrybee')),
  constraint courier_notice_key check (key ~ ('^' || courier || ':[0-9a-f]{64}$')),
  constraint courier_notice_bounded check (char_length(body_sealed) <= 600000),
  constraint courier_notice_state check (state in ('waiting','done','stray','unreadable') and (state = 'waiting') = (ended_at is null))
);
--> statement-breakpoint
create index courier_notice_due on courier_notice (due_at) where state = 'waiting';
--> statement-breakpoint
create function keep_courier_notice() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.key, new.courier, new.received_at) is distinct from (old.key, old.courier, old.received_at)
    or old.state <> 'waiting' and (new.state, new.ended_at) is distinct from (old.state, old.ended_at) then
    raise exception 'a message stays as it came' using errcode = '23514', constraint = 'courier_notice_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_notice_kept before update on courier_notice for each row execute function keep_courier_notice();
--> statement-breakpoint
alter table courier_notice enable row level security;
--> statement-breakpoint
alter table courier_notice force row level security;
--> statement-breakpoint
create policy inside on courier_notice to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on courier_notice for select to haat_read using (true);
--> statement-breakpoint
create policy staff on courier_notice for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant select on courier_notice to haat_read, haat_job, haat_engine, haat_app;
--> statement-breakpoint
grant insert, delete, update (state, tries, due_at, ended_at) on courier_notice to haat_job;
--> statement-breakpoint
alter table consignment add column ask_after timestamp with time zone not null default now() + interval '6 hours';
--> statement-breakpoint
create index consignment_ask on consignment (ask_after)
  where state in ('label_ready','picked_up','in_transit','out_for_delivery','attempt_failed','on_hold','rto_initiated','rto_in_transit');
--> statement-breakpoint
grant update (ask_after) on consignment to haat_job;
