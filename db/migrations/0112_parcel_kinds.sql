-- A courier holds a parcel back, delivers a part of it, or swaps it at the door.
alter table courier_event drop constraint courier_event_kind;
--> statement-breakpoint
alter table courier_event add constraint courier_event_kind check (kind in ('created','label_ready','void','picked_up','in_transit',
  'out_for_delivery','attempt_failed','on_hold','delivered','partly_delivered','exchanged','rto_initiated','rto_in_transit','rto_received',
  'lost','damaged'));
