-- How far the audit's chain has been walked and found whole, and where it broke if it did: one row for the whole market.
create table audit_check (
  id integer primary key default 1,
  place bigint not null,
  head text not null,
  checked_at timestamp with time zone default now() not null,
  walked_at timestamp with time zone,
  broken_place bigint,
  why text,
  constraint audit_check_only check (id = 1),
  constraint audit_check_head check (head ~ '^[0-9a-f]{64}$'),
  constraint audit_check_broken check ((broken_place is null) = (why is null)));
--> statement-breakpoint
alter table audit_check enable row level security;
--> statement-breakpoint
alter table audit_check force row level security;
--> statement-breakpoint
create policy inside on audit_check to haat_owner, haat_job using (true) with check (true);
--> statement-breakpoint
create policy reading on audit_check for select to haat_read using (true);
--> statement-breakpoint
create policy admin on audit_check for select to haat_app using (haat_kind() = 'admin');
--> statement-breakpoint
grant select on audit_check to haat_app, haat_read;
--> statement-breakpoint
grant select, insert, update on audit_check to haat_job;
--> statement-breakpoint
-- A request that still works says so: its key is not taken over however long it takes.
alter table idempotency_key add column renewed_at timestamp with time zone;
