-- Every audit row says in which role and in which request, and hangs on the one before it: a row changed or taken out later
-- breaks the chain from there on.
alter table audit add column role text, add column request_id text;
--> statement-breakpoint
create table audit_chain (
  place bigint primary key,
  audit_id bigint not null unique references audit (id),
  prev_hash text not null,
  hash text not null,
  constraint audit_chain_hash check (hash ~ '^[0-9a-f]{64}$' and prev_hash ~ '^[0-9a-f]{64}$'));
--> statement-breakpoint
-- The words that are hashed. `packages/local/bin/audit-verify.ts` spells them by itself, so that it need not believe this one.
create function audit_words(a audit) returns text language sql immutable as $$
  select jsonb_build_array(a.id, a.actor, a.role, a.action, a.subject, a.before, a.after, a.reason, a.request_id,
    (extract(epoch from a.at) * 1000000)::bigint)::text
$$;
--> statement-breakpoint
-- Run as the transaction commits, when it takes no further lock: whoever waits here for his turn holds up nobody's way.
create function chain_audit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_place bigint;
  v_hash text;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit_chain', 0));
  select place, hash into v_place, v_hash from audit_chain order by place desc limit 1;
  v_hash := coalesce(v_hash, repeat('0', 64));
  insert into audit_chain (place, audit_id, prev_hash, hash)
  values (coalesce(v_place, 0) + 1, new.id, v_hash, encode(sha256(convert_to(v_hash || audit_words(new), 'UTF8')), 'hex'));
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  r audit;
  v_hash text := repeat('0', 64);
  v_next text;
  v_place bigint := 0;
begin
  for r in select * from audit order by id loop
    v_place := v_place + 1;
    v_next := encode(sha256(convert_to(v_hash || audit_words(r), 'UTF8')), 'hex');
    insert into audit_chain values (v_place, r.id, v_hash, v_next);
    v_hash := v_next;
  end loop;
end $$;
--> statement-breakpoint
create constraint trigger audit_chained after insert on audit deferrable initially deferred for each row execute function chain_audit();
--> statement-breakpoint
create trigger audit_chain_append_only before update or delete or truncate on audit_chain for each statement execute function refuse_change();
--> statement-breakpoint
create trigger audit_kept before truncate on audit for each statement execute function refuse_change();
--> statement-breakpoint
alter table audit_chain enable row level security;
--> statement-breakpoint
alter table audit_chain force row level security;
--> statement-breakpoint
create policy inside on audit_chain to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on audit_chain for select to haat_read using (true);
--> statement-breakpoint
create policy admin on audit_chain for select to haat_app using (haat_kind() = 'admin');
--> statement-breakpoint
grant select on audit_chain to haat_app, haat_job, haat_read;
--> statement-breakpoint
grant select, insert on audit_chain to haat_engine;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function chain_audit() owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function chain_audit() from public;
--> statement-breakpoint
grant execute on function audit_words(audit) to haat_engine;
--> statement-breakpoint
-- The whole of it is admin's; the others see what they did themselves, and a shop what was done to it.
drop policy staff on audit;
--> statement-breakpoint
create policy admin on audit for select to haat_app using (haat_kind() = 'admin' or (haat_is_staff() and split_part(actor, ':', 2) = haat_user()));
--> statement-breakpoint
create index audit_person on audit (split_part(actor, ':', 2), id);
--> statement-breakpoint
create index audit_action on audit (action, id);
