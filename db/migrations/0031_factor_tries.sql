-- Tries of a factor are counted beside it, for recovery codes and passwords too; a new app is set up beside the one in use.
alter table totp
  drop column tries,
  drop column tries_since,
  alter column secret_sealed drop not null,
  add column pending_sealed text,
  add column pending_at timestamp with time zone,
  add constraint totp_use check ((secret_sealed is null) = (confirmed_at is null)),
  add constraint totp_pending check ((pending_sealed is null) = (pending_at is null)),
  add constraint totp_something check (secret_sealed is not null or pending_sealed is not null),
  add constraint totp_step check (last_step >= 0);
--> statement-breakpoint
create table factor_try (
  user_id text not null references user_account(id),
  factor text not null,
  tries integer not null default 0,
  since timestamp with time zone not null default now(),
  primary key (user_id, factor),
  constraint factor_try_factor check (factor in ('totp','recovery','password')),
  constraint factor_try_count check (tries >= 0)
);
--> statement-breakpoint
grant select, insert, update on factor_try to haat_app, haat_job;
--> statement-breakpoint
alter table recovery_code add constraint recovery_code_hash check (code_hash ~ '^[0-9a-f]{64}$');
--> statement-breakpoint
alter table passkey
  add constraint passkey_id check (credential_id ~ '^[A-Za-z0-9_-]{16,1400}$'),
  add constraint passkey_counter check (counter >= 0),
  add constraint passkey_name check (char_length(name) between 1 and 60);
