-- From which day to which a file of our bank tells. Its last day may not have been over when it was made.
alter table bank_file add column first_day date, add column last_day date,
  add constraint bank_file_days check ((first_day is null) = (last_day is null) and first_day <= last_day);
--> statement-breakpoint
alter table bank_file disable trigger bank_file_kept;
--> statement-breakpoint
update bank_file f set first_day = d.first_day, last_day = d.last_day
  from (select file_id, min(day) as first_day, max(day) as last_day from bank_line group by file_id) d where d.file_id = f.id and f.state = 'taken';
--> statement-breakpoint
alter table bank_file enable trigger bank_file_kept;
--> statement-breakpoint
create index bank_file_told on bank_file (first_day, last_day) where state = 'taken';
--> statement-breakpoint
-- Our bank has told of that day and of one after it, and has no line of that number: what was noted has not come, or came under another.
create function bank_lacks(p_reference text, p_day date) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from bank_file f where f.state = 'taken' and f.first_day <= p_day and p_day < f.last_day)
    and not exists (select from bank_line l where l.number_key = bank_number(p_reference))
$$;
--> statement-breakpoint
create function remittance_lacked(p_remittance text) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from remittance_credit c where c.remittance_id = p_remittance and c.undone_at is null and bank_lacks(c.reference, c.day))
$$;
--> statement-breakpoint
do $$
begin
  grant create on schema public to haat_engine;
  grant update (first_day, last_day) on bank_file to haat_job;
  alter function bank_lacks(text, date) owner to haat_engine;
  revoke create on schema public from haat_engine;
  revoke all on function bank_lacks(text, date), remittance_lacked(text) from public;
  grant execute on function bank_lacks(text, date) to haat_app, haat_job, haat_engine;
  grant execute on function remittance_lacked(text) to haat_app, haat_job, haat_engine;
end $$;
--> statement-breakpoint
-- No shop is paid from what our bank does not have.
do $patch$
declare
  v_source text := pg_get_functiondef('unreleased_of(text)'::regprocedure);
  v_was text := 'from stated x where remittance_left(x.statement) > 0';
begin
  if strpos(v_source, v_was) = 0 then
    raise exception 'unreleased_of() no longer has: %', v_was;
  end if;
  execute replace(v_source, v_was, v_was || ' or remittance_lacked(x.statement)');
end $patch$;
