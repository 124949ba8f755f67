-- What was told a month ago is let go; what wallets answered never is. And when a buyer who waits last had his wallet asked, so that a
-- page that looks again every few seconds does not ask it each time.
grant delete on outbox to haat_job;
--> statement-breakpoint
revoke delete on gateway_exchange from haat_job;
--> statement-breakpoint
alter table payment_attempt add column looked_at timestamp with time zone;
--> statement-breakpoint
alter table setting add constraint setting_return_pause check (name <> 'return_pause_seconds' or value::text::int between 0 and 60);
