-- Below how many units a shop wants to hear of a variant: it is told once, and again only after it was refilled.
create table stock_watch (
  variant_id text primary key not null references variant(id),
  vendor_id text not null,
  least integer not null,
  told_at timestamp with time zone,
  constraint stock_watch_least check (least between 1 and 999));
--> statement-breakpoint
create index stock_watch_vendor on stock_watch (vendor_id);
--> statement-breakpoint
alter table stock_watch enable row level security;
--> statement-breakpoint
alter table stock_watch force row level security;
--> statement-breakpoint
create policy inside on stock_watch to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on stock_watch for select to haat_read using (true);
--> statement-breakpoint
create policy own on stock_watch for select to haat_app using (haat_is_staff() or (haat_kind() = 'vendor'
  and haat_member_role() in ('owner', 'manager') and vendor_id = haat_vendor()));
--> statement-breakpoint
grant select on stock_watch to haat_app, haat_job, haat_read;
--> statement-breakpoint
grant insert, update, delete on stock_watch to haat_job;
