-- What becomes of a proposal to write a debt off is a machine like the others, with rows of history.
alter table debt_write_off
  add column version integer not null default 1,
  drop constraint write_off_decided,
  add constraint write_off_decided check ((decided_by is null) = (decided_at is null) and (state = 'proposed' or decided_by is not null));
--> statement-breakpoint
grant update (version) on debt_write_off to haat_job;
--> statement-breakpoint
create or replace function write_off_moves() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.vendor_id, new.amount_minor, new.reason, new.proposed_by, new.proposed_at)
    is distinct from (old.id, old.vendor_id, old.amount_minor, old.reason, old.proposed_by, old.proposed_at)
    or old.decided_by is not null and (new.decided_by, new.decided_at) is distinct from (old.decided_by, old.decided_at) then
    raise exception 'a write-off keeps its words' using errcode = '23514', constraint = 'write_off_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
alter table transition drop constraint transition_machine;
--> statement-breakpoint
alter table transition add constraint transition_machine check (machine in ('order','sub_order','attempt','refund','hand_in','dispute','bank_credit','disproof','write_off'));
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values ('write_off','','proposed'), ('write_off','proposed','written_off'), ('write_off','proposed','dropped');
--> statement-breakpoint
create trigger write_off_born before insert on debt_write_off for each row execute function only_legal_moves('write_off');
--> statement-breakpoint
create trigger write_off_moved before update of state on debt_write_off for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('write_off');
--> statement-breakpoint
-- What was decided before there was a history has it now, as its rows and the audit told it.
insert into transition (machine, subject_id, to_state, event_key, actor, reason, at)
select 'write_off', id, 'proposed', 'proposed', 'finance:' || proposed_by, reason, proposed_at from debt_write_off order by proposed_at, id;
--> statement-breakpoint
insert into transition (machine, subject_id, from_state, to_state, event_key, actor, at)
select 'write_off', id, 'proposed', state, state, 'finance:' || decided_by, decided_at from debt_write_off where state <> 'proposed' order by decided_at, id;
