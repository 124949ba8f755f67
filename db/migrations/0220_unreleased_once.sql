-- What of a statement has not come to our bank was asked once for each of its parcels, for Postgres asks before it takes out the doubles: of
-- eight thousand parcels that a shop had sold eight thousand times. It is asked once for each statement.
do $patch$
declare
  v_source text := pg_get_functiondef('unreleased_of(text)'::regprocedure);
  v_was text := 'unpaid as materialized (select x.statement from (select distinct statement from carried where state <> ''open'') x where remittance_left(x.statement) > 0)';
begin
  if strpos(v_source, v_was) = 0 then
    raise exception 'unreleased_of() no longer has: %', v_was;
  end if;
  execute replace(v_source, v_was, 'stated as materialized (select distinct k.statement from carried k where k.state <> ''open''),
  unpaid as materialized (select x.statement from stated x where remittance_left(x.statement) > 0)');
end $patch$;
