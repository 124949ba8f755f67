-- A session is a row that its tokens name, in the place of one opaque token per session: whoever was signed in signs in again.
drop table session;
--> statement-breakpoint
create table session (
  id text primary key not null,
  user_id text not null references user_account(id),
  generation integer not null default 0,
  rotated_at timestamp with time zone not null default now(),
  device text not null default '',
  device_hash text not null,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  factors text[] not null,
  stepped_up_at timestamp with time zone,
  ended_at timestamp with time zone,
  end_reason text,
  constraint session_id_form check (id ~ '^ses_[0-9a-hjkmnp-tv-z]{26}$'),
  constraint session_generation check (generation >= 0),
  constraint session_device check (char_length(device) <= 60 and device_hash ~ '^[0-9a-f]{64}$'),
  constraint session_life check (expires_at <= ends_at and ends_at <= created_at + interval '90 days'),
  constraint session_factors check (factors <@ array['phone','password','google','facebook','apple','totp','passkey','recovery'] and factors <> '{}'),
  constraint session_end check ((ended_at is null) = (end_reason is null) and end_reason in ('signed_out','kicked','reused','stepped_up',
    'password_changed','phone_changed','email_changed','factor_changed','recovered','suspended','erased'))
);
--> statement-breakpoint
create index session_of_user on session (user_id);
--> statement-breakpoint
grant select, insert, update on session to haat_app;
--> statement-breakpoint
grant select, insert, update, delete on session to haat_job;
--> statement-breakpoint
revoke all on session from haat_read;
--> statement-breakpoint
-- What is to be told to a person whatever his addresses are by then; the job that sends it finds them.
alter table outbox drop constraint outbox_topic, add constraint outbox_topic check (topic in ('sms','mail','event','person'));
