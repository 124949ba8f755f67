-- A broken rule stops the writing of money until two admins have looked: what is stopped is refused here, whoever writes.
create table money_stop (
  id text primary key,
  since timestamp with time zone default now() not null,
  found jsonb not null,
  ended_at timestamp with time zone,
  proposal_id text references proposal(id),
  constraint money_stop_found check (jsonb_typeof(found) = 'array'),
  constraint money_stop_end check ((ended_at is null) = (proposal_id is null)));
--> statement-breakpoint
create unique index money_stop_open on money_stop ((ended_at is null)) where ended_at is null;
--> statement-breakpoint
create table ledger_look (
  id integer primary key default 1,
  looked_at timestamp with time zone not null,
  whole_at timestamp with time zone not null,
  whole_ms integer not null,
  broken jsonb not null,
  constraint ledger_look_only check (id = 1));
--> statement-breakpoint
create index journal_made on journal (created_at);
--> statement-breakpoint
create index transition_at on transition (at);
--> statement-breakpoint
create index reservation_variant on reservation (variant_id);
--> statement-breakpoint
alter table money_stop enable row level security;
--> statement-breakpoint
alter table money_stop force row level security;
--> statement-breakpoint
create policy inside on money_stop to haat_owner, haat_job using (true) with check (true);
--> statement-breakpoint
create policy reading on money_stop for select to haat_read, haat_engine using (true);
--> statement-breakpoint
create policy staff on money_stop for select to haat_app using (haat_kind() in ('finance','admin'));
--> statement-breakpoint
grant select on money_stop to haat_app, haat_read, haat_engine;
--> statement-breakpoint
grant select, insert on money_stop to haat_job;
--> statement-breakpoint
grant update (found, ended_at, proposal_id) on money_stop to haat_job;
--> statement-breakpoint
alter table ledger_look enable row level security;
--> statement-breakpoint
alter table ledger_look force row level security;
--> statement-breakpoint
create policy inside on ledger_look to haat_owner, haat_job using (true) with check (true);
--> statement-breakpoint
create policy reading on ledger_look for select to haat_read using (true);
--> statement-breakpoint
create policy staff on ledger_look for select to haat_app using (haat_kind() in ('finance','admin'));
--> statement-breakpoint
grant select on ledger_look to haat_app, haat_read;
--> statement-breakpoint
grant select, insert, update on ledger_look to haat_job;
--> statement-breakpoint
create trigger money_stop_stays before delete on money_stop for each statement execute function refuse_change();
--> statement-breakpoint
create function end_stop_by_two() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception 'a stop ends once' using errcode = '23514', constraint = 'money_stop_once';
  end if;
  if new.ended_at is not null and current_user = 'haat_job' and not exists (select from proposal p where p.id = new.proposal_id
      and p.kind = 'money.reopen' and p.subject = new.id and p.state = 'agreed' and p.decided_at = now()) then
    raise exception 'a stop is ended by two' using errcode = '23514', constraint = 'money_stop_by_two';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger money_stop_ends before update on money_stop for each row execute function end_stop_by_two();
--> statement-breakpoint
-- The list of kinds grows where it stands.
do $$
declare
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'proposal_kind');
begin
  execute 'alter table proposal drop constraint proposal_kind, add constraint proposal_kind '
    || replace(v_check, '''order.cancel''::text', '''order.cancel''::text, ''money.reopen''::text');
end $$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
create function money_is_stopped() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from money_stop where ended_at is null)
$$;
--> statement-breakpoint
alter function money_is_stopped() owner to haat_engine;
--> statement-breakpoint
revoke all on function money_is_stopped() from public;
--> statement-breakpoint
grant execute on function money_is_stopped() to haat_app, haat_job, haat_read;
--> statement-breakpoint
-- Who repairs the books posts what repairs them: the owner is not stopped.
create function require_money_open() returns void language plpgsql as $$
begin
  if money_is_stopped() and not pg_has_role(session_user, 'haat_owner', 'usage') then
    raise exception 'money.stopped' using errcode = 'HAAT1', detail = '{"retryAfterSeconds": 60}';
  end if;
end $$;
--> statement-breakpoint
create function refuse_while_stopped() returns trigger language plpgsql as $$
begin
  perform require_money_open();
  return new;
end $$;
--> statement-breakpoint
create trigger journal_money_open before insert on journal for each statement execute function refuse_while_stopped();
--> statement-breakpoint
-- Nothing new is begun either: no charge at a wallet, no money sent home.
create trigger attempt_money_open before insert on payment_attempt for each row
  when (new.method <> 'cod') execute function refuse_while_stopped();
--> statement-breakpoint
create trigger refund_money_open before update of state on refund for each row
  when (new.state = 'submitting' and old.state <> 'submitting') execute function refuse_while_stopped();
--> statement-breakpoint
revoke create on schema public from haat_engine;
