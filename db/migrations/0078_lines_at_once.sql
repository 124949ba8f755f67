-- Whatever was in a journal before balanced, or its insert would have been refused; so what is inserted must balance by itself, and
-- nothing else need be read. Two lines at least: each is above zero, so one alone never balances.
create or replace function journal_balanced() returns trigger language plpgsql as $$
declare
  v_journal bigint;
begin
  select f.journal_id into v_journal from fresh f
   group by f.journal_id having count(*) < 2 or sum(case f.side when 'D' then f.amount else -f.amount end) <> 0 limit 1;
  if found then
    raise exception 'journal % does not balance', v_journal using errcode = 'HAAT3';
  end if;
  return null;
end $$;
--> statement-breakpoint
-- A line is written, matched and judged: room for all three on its page, so that no index hears of the last two.
alter table statement_line set (fillfactor = 30);
