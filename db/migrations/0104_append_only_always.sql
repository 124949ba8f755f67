-- L7 took a table for append-only as soon as any refusal hung on it: one that stands for replicas alone, for some rows alone, or
-- against deleting alone let the rest pass.
do $patch$
declare
  v_source text := pg_get_functiondef('ledger_rules(timestamp with time zone, boolean)'::regprocedure);
  v_was text := $a$full join (select tgrelid, tgenabled from pg_trigger where tgfoid = 'refuse_change()'::regprocedure) t on t.tgrelid = n.id
 where t.tgrelid is null or t.tgenabled = 'D'$a$;
begin
  if strpos(v_source, v_was) = 0 then
    raise exception 'ledger_rules no longer has: %', v_was;
  end if;
  execute replace(v_source, v_was, $b$full join (select tgrelid, bool_and(tgenabled in ('O','A') and tgqual is null) as stands, bit_or(tgtype) as refused
      from pg_trigger where tgfoid = 'refuse_change()'::regprocedure group by tgrelid) t on t.tgrelid = n.id
 where t.tgrelid is null or not t.stands or n.id is not null and t.refused & 24 <> 24$b$);
end $patch$;
