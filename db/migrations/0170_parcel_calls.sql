-- After a rider had met nobody we call the buyer: each call is kept with what came of it, under the word after which we called.
create table parcel_call (
  id bigint primary key generated always as identity,
  consignment_id text not null references consignment(id),
  order_id text not null references orders(id),
  event_id bigint not null references courier_event(id),
  outcome text not null,
  made_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  constraint parcel_call_outcome check (outcome in ('reached','no_answer','another_try','refused'))
);
--> statement-breakpoint
create index parcel_call_order on parcel_call (order_id, id);
--> statement-breakpoint
create trigger parcel_call_kept before update or delete on parcel_call for each statement execute function refuse_change();
--> statement-breakpoint
alter table parcel_call enable row level security;
--> statement-breakpoint
alter table parcel_call force row level security;
--> statement-breakpoint
create policy inside on parcel_call to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on parcel_call for select to haat_read using (true);
--> statement-breakpoint
create policy staff on parcel_call for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant select on parcel_call to haat_read, haat_job, haat_engine, haat_app;
--> statement-breakpoint
grant insert on parcel_call to haat_job;
