-- A shop hears once that a parcel must be handed over soon, and once that it should have been.
alter table sub_order add column handover_told text constraint sub_order_handover_told check (handover_told in ('soon','late'));
--> statement-breakpoint
create index sub_order_handover on sub_order (handover_by) where state in ('confirmed','accepted','packed');
