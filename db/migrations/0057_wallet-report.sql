create index payment_attempt_captured_at on payment_attempt (captured_at) where captured_at is not null and method <> 'cod';
--> statement-breakpoint
create index payment_attempt_failed on payment_attempt (created_at) where state in ('failed', 'cancelled', 'expired');
