-- Cash that a shop hands in is received by one person up to a limit within a day, above it by two; and what was received and had not come is
-- declared as before, as two have agreed.
alter table hand_in add column received_no integer not null default 0, add column proposal_id text references proposal(id),
  add column undo_id text references proposal(id), add column undone_at timestamp with time zone;
--> statement-breakpoint
-- What was received before now came once.
update hand_in set received_no = 1 where state = 'received';
--> statement-breakpoint
alter table hand_in add constraint hand_in_undone check ((undo_id is null) = (undone_at is null)),
  add constraint hand_in_received check (received_no >= 0 and (state <> 'received' or received_no > 0) and (proposal_id is null or state = 'received'));
--> statement-breakpoint
create index hand_in_alone on hand_in using btree (decided_at) where state = 'received' and proposal_id is null;
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values ('hand_in','received','declared');
--> statement-breakpoint
-- All that one person has received within a day counts, of whichever shop and in whichever role.
create function hand_in_alone(p_by text) returns bigint language sql stable set search_path = public, pg_temp as $$
  select coalesce(sum(h.amount_minor), 0)::bigint from hand_in h where h.state = 'received' and h.proposal_id is null
    and split_part(h.decided_by, ':', 2) = p_by and h.decided_at > now() - interval '1 day'
$$;
--> statement-breakpoint
create function hand_in_by_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_by text := split_part(new.decided_by, ':', 2);
begin
  if new.state = 'received' then
    new.received_no := old.received_no + 1;
    if new.proposal_id is null then
      perform pg_advisory_xact_lock(hashtextextended('handed:' || v_by, 0));
      if hand_in_alone(v_by) + new.amount_minor > setting_now('remittance_alone_minor', 500000) then
        raise exception 'two receive what is above the limit' using errcode = '23514', constraint = 'hand_in_alone';
      end if;
    elsif not exists (select from proposal p where p.id = new.proposal_id and p.kind = 'hand_in.receive' and p.state = 'agreed' and p.checker_id <> p.maker_id
        and p.subject = new.id and p.payload ->> 'amountMinor' = new.amount_minor::text and p.payload #>> '{handIn,nth}' = new.received_no::text) then
      raise exception 'two have not agreed that this cash came' using errcode = '23514', constraint = 'hand_in_by_two';
    end if;
    return new;
  end if;
  new.proposal_id := null;
  new.undone_at := now();
  if not exists (select from proposal p where p.id = new.undo_id and p.kind = 'hand_in.undo' and p.state = 'agreed' and p.checker_id <> p.maker_id
      and p.subject = new.id and p.payload ->> 'amountMinor' = new.amount_minor::text and p.payload #>> '{handIn,nth}' = new.received_no::text) then
    raise exception 'two have not agreed that this cash had not come' using errcode = '23514', constraint = 'hand_in_undone_by_two';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger hand_in_by_two before update on hand_in for each row
  when (old.state is distinct from new.state and 'received' in (old.state, new.state)) execute function hand_in_by_two();
--> statement-breakpoint
create function keep_hand_in() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'what a shop has declared stays as it was declared' using errcode = '23514', constraint = 'hand_in_kept';
end $$;
--> statement-breakpoint
create trigger hand_in_kept before update on hand_in for each row when (
  (old.id, old.vendor_id, old.amount_minor, old.reference, old.declared_by, old.declared_at)
  is distinct from (new.id, new.vendor_id, new.amount_minor, new.reference, new.declared_by, new.declared_at)) execute function keep_hand_in();
--> statement-breakpoint
-- What waits for a second person, for its shop too, which sees no proposal.
create function hand_in_waits(p_id text) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select split_part(p.kind, '.', 2) from proposal p where p.subject = p_id and p.kind in ('hand_in.receive','hand_in.undo') and p.state = 'open' and p.expires_at > now() limit 1
$$;
--> statement-breakpoint
do $$
begin
  grant create on schema public to haat_engine;
  alter function hand_in_waits(text) owner to haat_engine;
  revoke create on schema public from haat_engine;
  revoke all on function hand_in_waits(text), hand_in_alone(text) from public;
  grant execute on function hand_in_waits(text) to haat_app, haat_job;
  grant execute on function hand_in_alone(text) to haat_job;
end $$;
--> statement-breakpoint
do $patch$
declare
  v_text text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'proposal_kind');
begin
  if strpos(v_text, '''remittance.claim''::text') = 0 then
    raise exception 'proposal_kind no longer has remittance.claim: %', v_text;
  end if;
  execute 'alter table proposal drop constraint proposal_kind, add constraint proposal_kind ' || replace(v_text, '''remittance.claim''::text',
    '''remittance.claim''::text, ''hand_in.receive''::text, ''hand_in.undo''::text');
  v_text := (select pg_get_expr(polqual, polrelid) from pg_policy where polname = 'staff' and polrelid = 'proposal'::regclass);
  if strpos(v_text, '''refund.bounced''::text') = 0 then
    raise exception 'the staff of proposals no longer read refund.bounced: %', v_text;
  end if;
  execute 'alter policy staff on proposal using (' || replace(v_text, '''refund.bounced''::text', '''refund.bounced''::text, ''hand_in.receive''::text, ''hand_in.undo''::text') || ')';
end $patch$;
