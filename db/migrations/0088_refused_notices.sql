-- Anybody may send a notice that is refused; what is kept of those for support has an end, in number and in time.
create index hook_message_refused on hook_message (received_at) where authentic <> 'yes';
--> statement-breakpoint
grant delete on hook_message to haat_job;
