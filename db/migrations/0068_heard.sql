-- `captured_at` is when the wallet took the money, by its own clock; until now it was when we heard of it, and after an outage the
-- money stood in another day than in the wallet's statement. What counts as booked because of a statement is what was heard after it.
alter table payment_attempt add column heard_at timestamp with time zone;
--> statement-breakpoint
do $$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['judge_statement_lines(text,integer,integer)', 'else a.captured_at end as our_at', 'else coalesce(a.heard_at, a.captured_at) end as our_at'],
    -- What was heard of after its own day's statement had been read must stand in that one or in the one at hand.
    ['find_missing_theirs(text)', 'a.captured_at >= v_from and a.captured_at < v_to',
     'a.captured_at >= v_from - interval ''4 days'' and a.captured_at < v_to and greatest(a.captured_at, a.heard_at) >= v_from']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $$;
