-- A shop reads that we ask, and what came of it. Why is between us and the buyer: what a number sent back to other shops is no label to be
-- shown to the next one, least of all before the person could say otherwise.
do $patch$
declare
  v_source text := pg_get_functiondef('confirmation_of_part(text)'::regprocedure);
  v_was text := '''reasons'', r.reasons, ''endedAt'', r.ended_at, ';
begin
  if strpos(v_source, v_was) = 0 then
    raise exception 'confirmation_of_part() no longer has: %', v_was;
  end if;
  execute replace(v_source, v_was, '');
end $patch$;
