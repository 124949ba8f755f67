-- Why somebody was let off goes with the buyer who is erased, as what he and our people said of it does; nothing else of it may change.
do $patch$
declare
  v_source text := pg_get_functiondef('keep_order_risk()'::regprocedure);
  v_was text := '(new.call_after, new.ended_by, new.ended_at, new.ended_reason)';
begin
  if strpos(v_source, v_was) = 0 then
    raise exception 'keep_order_risk() no longer has: %', v_was;
  end if;
  execute replace(v_source, v_was, '(new.call_after, new.ended_by, new.ended_at, coalesce(nullif(new.ended_reason, ''———''), old.ended_reason))');
end $patch$;
