-- A refund that was found never to have been made is approved again before its wallet is asked: a statement may name its first number in
-- that moment too, and is about it then as it was before and is after.
do $patch$
declare
  v_source text := pg_get_functiondef('match_statement_lines(text,integer,integer)'::regprocedure);
  v_before text := 'on r.state in (''submitting'',''submitted'',''unknown'',''failed'',''manual'',''succeeded'')';
begin
  if strpos(v_source, v_before) = 0 then
    raise exception 'match_statement_lines no longer has: %', v_before;
  end if;
  execute replace(v_source, v_before, 'on r.state in (''approved'',''submitting'',''submitted'',''unknown'',''failed'',''manual'',''succeeded'')');
end $patch$;
