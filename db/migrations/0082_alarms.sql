-- What operators have been told of, so that a look every minute tells it once, whoever looks.
create table alarm (
  kind text not null,
  cause text not null,
  size integer not null,
  rung_at timestamp with time zone not null default now(),
  primary key (kind, cause)
);
--> statement-breakpoint
alter table alarm enable row level security;
--> statement-breakpoint
alter table alarm force row level security;
--> statement-breakpoint
create policy inside on alarm to haat_owner, haat_job using (true) with check (true);
--> statement-breakpoint
create policy reading on alarm for select to haat_read using (true);
--> statement-breakpoint
grant select on alarm to haat_read;
--> statement-breakpoint
grant select, insert, update, delete on alarm to haat_job;
