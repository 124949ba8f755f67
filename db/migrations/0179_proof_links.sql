-- A courier's office may look at the proof of one disputed row, and at nothing else, for fourteen days: who shows the secret of a link
-- that stands for that row. Only its hash is kept. The link is dead once the row is decided, is another parcel's, or has another link.
create table proof_link (
  id text primary key,
  remittance_id text not null,
  line integer not null,
  consignment_id text not null references consignment(id),
  token_hash text not null unique,
  made_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null default now() + interval '14 days',
  ended_at timestamp with time zone,
  -- How often it was opened, a photo counting as one; after three hundred times it opens no more.
  looks integer not null default 0,
  looked_at timestamp with time zone,
  foreign key (remittance_id, line) references remittance_row(remittance_id, line),
  constraint proof_link_looks check (looks between 0 and 300 and (looks = 0) = (looked_at is null)),
  constraint proof_link_life check (expires_at <= made_at + interval '14 days')
);
--> statement-breakpoint
create unique index proof_link_live on proof_link (remittance_id, line) where ended_at is null;
--> statement-breakpoint
create function keep_proof_link() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.ended_at is not null or new.looks < old.looks
    or to_jsonb(new) - array['ended_at','looks','looked_at'] is distinct from to_jsonb(old) - array['ended_at','looks','looked_at'] then
    raise exception 'a link stays as it was given' using errcode = '23514', constraint = 'proof_link_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger proof_link_kept before update on proof_link for each row execute function keep_proof_link();
--> statement-breakpoint
create trigger proof_link_stays before delete on proof_link for each statement execute function refuse_change();
--> statement-breakpoint
alter table proof_link enable row level security;
--> statement-breakpoint
alter table proof_link force row level security;
--> statement-breakpoint
create policy inside on proof_link to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy staff on proof_link for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant select on proof_link to haat_job, haat_engine, haat_app;
--> statement-breakpoint
grant insert, update (ended_at, looks, looked_at) on proof_link to haat_job;
