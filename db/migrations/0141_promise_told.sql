-- A buyer hears once that his parcel cannot be there by the day that was named.
alter table sub_order add column promise_told_at timestamptz;
--> statement-breakpoint
create index sub_order_promise on sub_order (promised_by) where promise_told_at is null and state in ('confirmed','accepted','packed','handed_over','in_transit');
