-- A courier's list of places is read call by call: what each was answered is kept until the list is whole, so that a reading that broke
-- off, or ran out of time, goes on where it was.
create table courier_place_page (
  courier text not null,
  page text not null,
  body jsonb not null,
  read_at timestamp with time zone not null default now(),
  primary key (courier, page),
  constraint courier_place_page_courier check (courier in ('pathao','steadfast','redx','paperfly','ecourier','carrybee')),
  constraint courier_place_page_name check (char_length(page) between 1 and 500)
);
--> statement-breakpoint
alter table courier_place_page enable row level security;
--> statement-breakpoint
alter table courier_place_page force row level security;
--> statement-breakpoint
create policy inside on courier_place_page to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on courier_place_page for select to haat_read using (true);
--> statement-breakpoint
create policy staff on courier_place_page for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant select on courier_place_page to haat_read, haat_job, haat_engine, haat_app;
--> statement-breakpoint
grant insert, delete, update (body, read_at) on courier_place_page to haat_job;
