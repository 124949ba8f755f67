-- What two have said that our bank credited, ahead or for a statement, may have been another's: two others say so, once, and only while
-- nothing of it has been set off. Then its number is free for what it was.
alter table remittance_credit add column undone_at timestamp with time zone, add column undo_id text references proposal(id),
  add constraint remittance_credit_undone check ((undone_at is null) = (undo_id is null));
--> statement-breakpoint
alter table remittance_credit drop constraint remittance_credit_reference;
--> statement-breakpoint
create unique index remittance_credit_reference on remittance_credit (courier, reference) where undone_at is null;
--> statement-breakpoint
alter table courier_advance add column undone_at timestamp with time zone, add column undo_id text references proposal(id),
  drop constraint courier_advance_state,
  add constraint courier_advance_state check (state in ('open','closed','undone') and (state = 'closed') = (taken_minor = amount_minor)),
  add constraint courier_advance_undone check ((undone_at is null) = (undo_id is null) and (state = 'undone') = (undone_at is not null) and (undone_at is null or taken_minor = 0));
--> statement-breakpoint
drop index courier_advance_reference;
--> statement-breakpoint
create unique index courier_advance_reference on courier_advance (upper(reference)) where undone_at is null;
--> statement-breakpoint
drop trigger remittance_credit_append_only on remittance_credit;
--> statement-breakpoint
create trigger remittance_credit_stays before delete on remittance_credit for each statement execute function refuse_change();
--> statement-breakpoint
create function keep_remittance_credit() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'what the bank has credited stays as it came' using errcode = '23514', constraint = 'remittance_credit_kept';
end $$;
--> statement-breakpoint
create trigger remittance_credit_kept before update on remittance_credit for each row when (
  (old.id, old.remittance_id, old.courier, old.day, old.amount_minor, old.reference, old.proposal_id, old.made_at)
  is distinct from (new.id, new.remittance_id, new.courier, new.day, new.amount_minor, new.reference, new.proposal_id, new.made_at)) execute function keep_remittance_credit();
--> statement-breakpoint
create function courier_money_undone_by_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.undone_at is not null
    or not exists (select from proposal p where p.id = new.undo_id and p.kind = 'remittance.undo' and p.state = 'agreed' and p.checker_id <> p.maker_id
      and p.subject = new.id and p.payload ->> 'amountMinor' = new.amount_minor::text) then
    raise exception 'what the bank has credited is undone once, by two' using errcode = '23514', constraint = 'courier_money_undone_by_two';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_credit_undone_by_two before update on remittance_credit for each row
  when ((old.undone_at, old.undo_id) is distinct from (new.undone_at, new.undo_id)) execute function courier_money_undone_by_two();
--> statement-breakpoint
create trigger courier_advance_undone_by_two before update on courier_advance for each row
  when ((old.undone_at, old.undo_id) is distinct from (new.undone_at, new.undo_id)) execute function courier_money_undone_by_two();
--> statement-breakpoint
grant update (undone_at, undo_id) on remittance_credit to haat_job;
--> statement-breakpoint
grant update (undone_at, undo_id) on courier_advance to haat_job;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    -- What was undone is nothing that has come, nor is what it had brought too much.
    ['remittance_left(text)', 'where c.remittance_id = m.id)', 'where c.remittance_id = m.id and c.undone_at is null)'],
    ['remittance_left(text)', 'and s.line is null)', 'and s.line is null
        and not exists (select from remittance_credit u where u.proposal_id = s.proposal_id and u.undone_at is not null))'],
    ['bank_credit_uses(text)', 'bank_number(c.reference) = bank_number(p_number)', 'bank_number(c.reference) = bank_number(p_number) and c.undone_at is null'],
    ['bank_credit_uses(text)', 'bank_number(v.reference) = bank_number(p_number)', 'bank_number(v.reference) = bank_number(p_number) and v.undone_at is null'],
    -- One transfer is not both: what a courier paid ahead, and what he paid of a statement.
    ['refuse_counted_credit()', '(''bank_credit'',''remittance_credit'',''hand_in'',''courier_advance'')', '(''bank_credit'',''remittance_credit'',''hand_in'',''courier_advance'')
      or array[u.kind, tg_table_name::text] <@ array[''remittance_credit'',''courier_advance'']']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
--> statement-breakpoint
do $$
declare
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'proposal_kind');
begin
  if strpos(v_check, '''remittance.advance''::text') = 0 then
    raise exception 'proposal_kind no longer has remittance.advance: %', v_check;
  end if;
  execute 'alter table proposal drop constraint proposal_kind, add constraint proposal_kind ' || replace(v_check, '''remittance.advance''::text',
    '''remittance.advance''::text, ''remittance.undo''::text');
end $$;
