-- What two of finance let wait for the wallet's next statement was cleared for good, and nobody heard of it again if no statement ever
-- brought it. Now every later statement that does not bring it opens it again, and says how many have not.
alter table settlement_case add column waited integer not null default 0;
--> statement-breakpoint
alter table settlement_case add constraint settlement_case_waited check (waited >= 0 and (waited = 0 or class = 'missing_theirs'));
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('find_missing_theirs(text)'::regprocedure);
  v_before text := $was$  return v_found;$was$;
begin
  if strpos(v_source, v_before) = 0 then
    raise exception 'find_missing_theirs no longer has: %', v_before;
  end if;
  execute replace(v_source, v_before, $now$  update settlement_case c
     set state = 'open', waited = c.waited + 1, clear_to = null, clear_reference = null, clear_note = null,
         proposed_by = null, proposed_at = null, cleared_by = null, cleared_at = null
   where c.id in (
     select distinct on (w.attempt_id, w.refund_id) w.id from settlement_case w join statement m on m.id = w.statement_id
      where w.class = 'missing_theirs' and w.source = s.source and w.state = 'cleared' and w.clear_to = 'next_statement' and m.to_day < s.to_day
        and not exists (select from settled_capture d where d.attempt_id = w.attempt_id and w.refund_id is null)
        and not exists (select from settled_refund d where d.refund_id = w.refund_id)
        and not exists (select from settlement_case x where x.class = 'missing_theirs' and x.state in ('open','proposed')
          and x.attempt_id = w.attempt_id and x.refund_id is not distinct from w.refund_id)
      order by w.attempt_id, w.refund_id, w.made_at desc, w.id);
  return v_found;$now$);
end $patch$;
