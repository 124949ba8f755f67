-- What its courier has lost he may find: he is asked of it for a while.
drop index consignment_ask;
--> statement-breakpoint
create index consignment_ask on consignment (ask_after)
  where state in ('label_ready','picked_up','in_transit','out_for_delivery','attempt_failed','on_hold','rto_initiated','rto_in_transit','lost');
