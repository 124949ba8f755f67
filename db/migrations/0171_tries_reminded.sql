-- The courier's word after which its buyer was reminded that his time to ask for the rider is nearly over; once for each such word.
alter table consignment add column try_told_event bigint references courier_event(id);
--> statement-breakpoint
grant update (try_told_event) on consignment to haat_job;
