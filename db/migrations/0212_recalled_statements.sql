-- A file that was sent under the wrong courier, number or day is taken back as long as nothing of it is in the books: it stays kept with who
-- took it back and why, and the same file, and its number, may come again.
alter table remittance_file add column recalled_by text references user_account(id), add column recalled_at timestamp with time zone, add column recalled_reason text;
--> statement-breakpoint
alter table remittance_file drop constraint remittance_file_state, drop constraint remittance_file_matched;
--> statement-breakpoint
alter table remittance_file add constraint remittance_file_state check (state in ('arriving','waiting','reading','read','refused','matching','matched','recalled')),
  add constraint remittance_file_matched check (case state when 'recalled' then true when 'matched' then matched_at is not null and rows_matched = rows_read else matched_at is null end),
  add constraint remittance_file_recalled check ((state = 'recalled') = (recalled_at is not null) and (recalled_at is null) = (recalled_by is null)
    and (recalled_at is null) = (recalled_reason is null) and char_length(recalled_reason) between 3 and 300);
--> statement-breakpoint
drop index remittance_file_once, remittance_file_reference, remittance_reference;
--> statement-breakpoint
create unique index remittance_file_once on remittance_file (file_hash) where state not in ('refused','recalled');
--> statement-breakpoint
create unique index remittance_file_reference on remittance_file (courier, bank_number(reference)) where state not in ('refused','recalled');
--> statement-breakpoint
alter table remittance drop constraint remittance_state, drop constraint remittance_file_hash_key,
  add constraint remittance_state check (state in ('read','posted','recalled'));
--> statement-breakpoint
create unique index remittance_once on remittance (file_hash) where state <> 'recalled';
--> statement-breakpoint
create unique index remittance_reference on remittance (courier, bank_number(reference)) where state <> 'recalled';
--> statement-breakpoint
alter table remittance_act drop constraint remittance_act_name,
  add constraint remittance_act_name check (act in ('accept','dispute','match','unmatch','drop','claim','post','compare','teach','propose','agree','refuse','withdraw','void','recall'));
--> statement-breakpoint
-- Once somebody has decided of a row, or the bank has paid, it is too late; a statement above the limit hides what it says only if two agree.
create function guard_recall() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state = 'recalled' then
    raise exception 'what was taken back stays so' using errcode = '23514', constraint = 'remittance_recall_stays';
  end if;
  if old.state not in ('arriving','waiting','reading','read','matched') then
    raise exception 'a file at work is not taken back' using errcode = '23514', constraint = 'remittance_recall_idle';
  end if;
  if exists (select from remittance m where m.id = new.id and (m.state <> 'read' or m.posting_at is not null))
    or exists (select from remittance_row r where r.remittance_id = new.id and (r.state = 'posted' or r.posting_no > 1 or r.decision is not null))
    or exists (select from remittance_credit c where c.remittance_id = new.id) then
    raise exception 'what counts is not taken back' using errcode = '23514', constraint = 'remittance_recall_early';
  end if;
  if old.state = 'matched' and greatest(abs(new.gross_minor), abs(new.net_minor)) > setting_now('remittance_file_alone_minor', 20000000)
    and not exists (select from proposal p where p.kind = 'remittance.recall' and p.subject = new.id and p.state = 'agreed' and p.checker_id <> p.maker_id) then
    raise exception 'a statement above the limit is taken back by two' using errcode = '23514', constraint = 'remittance_recall_by_two';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke all on function guard_recall() from public;
--> statement-breakpoint
create trigger remittance_file_recall before update on remittance_file for each row when (old.state = 'recalled' or new.state = 'recalled') execute function guard_recall();
--> statement-breakpoint
grant update (recalled_by, recalled_at, recalled_reason) on remittance_file to haat_job;
--> statement-breakpoint
-- Rows that go with their statement say nothing of the rule that would have posted them.
do $patch$
declare
  v_source text := pg_get_functiondef('note_row_said()'::regprocedure);
  v_was text := 'when new.state = ''dropped'' or';
begin
  if strpos(v_source, v_was) = 0 then
    raise exception 'note_row_said() no longer has: %', v_was;
  end if;
  execute replace(v_source, v_was, 'when new.state = ''dropped'' and exists (select from remittance m where m.id = new.remittance_id and m.state = ''recalled'') then old.shadow_said
    ' || v_was);
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
    '''remittance.advance''::text, ''remittance.recall''::text');
end $$;
