-- Finance's home counts what is not over, and would otherwise read every payment and every message that ever was.
create index payment_attempt_standing on payment_attempt (state)
  where state in ('created','unknown_init','initiated','capturing','unknown','captured_orphan','captured_mismatch','disputed','cod_pending','cod_collected','cod_short');
--> statement-breakpoint
create index outbox_parked on outbox (id) where parked_at is not null;
