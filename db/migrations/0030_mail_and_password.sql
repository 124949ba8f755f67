-- How often a password was guessed, and somebody's way to another number. And two more links by mail: back from a change of
-- address that its owner did not make, and a second proof on the way to another number.
alter table email_token drop constraint email_token_purpose,
  add constraint email_token_purpose check (purpose in ('register','verify','reset','change','undo','prove'));
--> statement-breakpoint
create table password_try (
  key text primary key not null,
  tries integer not null default 1,
  since timestamp with time zone not null default now(),
  constraint password_try_key check (key ~ '^(mail|place|link|person):[0-9a-z_]{16,80}$'),
  constraint password_try_tries check (tries > 0)
);
--> statement-breakpoint
create table phone_change (
  id text primary key not null,
  user_id text not null references user_account(id),
  phone_sealed text not null,
  phone_hash text not null,
  phone_tail text not null,
  code_hash text not null,
  code_tries integer not null default 0,
  state text not null,
  proven_by text,
  phone_proven_at timestamp with time zone,
  cancel_hash text unique,
  asked_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  due_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint phone_change_phone check (phone_sealed like 's1.%' and phone_hash ~ '^[0-9a-f]{64}$' and phone_tail ~ '^[0-9]{4}$'),
  constraint phone_change_state check (state in ('proving','waiting','done','cancelled','refused')),
  constraint phone_change_tries check (code_tries between 0 and 3),
  constraint phone_change_proof check (proven_by in ('password','mail','totp','passkey','recovery','first')),
  -- Nothing moves without both proofs, and never before its day is over.
  constraint phone_change_both check (state not in ('waiting','done') or (proven_by is not null and phone_proven_at is not null)),
  constraint phone_change_wait check (state not in ('waiting','done') or proven_by = 'first' or (due_at is not null and due_at >= phone_proven_at + interval '24 hours')),
  constraint phone_change_end check ((state in ('done','cancelled','refused')) = (ended_at is not null))
);
--> statement-breakpoint
create unique index phone_change_open on phone_change (user_id) where state in ('proving','waiting');
--> statement-breakpoint
create index phone_change_due on phone_change (state, due_at);
--> statement-breakpoint
grant select, insert, update, delete on password_try to haat_app, haat_job;
--> statement-breakpoint
grant select, insert, update on phone_change to haat_app, haat_job;
