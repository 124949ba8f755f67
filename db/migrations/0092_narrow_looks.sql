-- A look at what was touched went over every journal and every payment for L8 and P2: a choice of both ways by "or" cannot be
-- planned as a join. Now both ask the unique index for a second one of each that was touched.
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['select ''L8'', event_type || '' '' || event_key, ''posted '' || count(*) || '' times'' from journal
 where $1 or (event_type, event_key) in (select event_type, event_key from journals) group by event_type, event_key having count(*) > 1
', 'select ''L8'', j.event_type || '' '' || j.event_key, ''posted '' || count(distinct k.id) + 1 || '' times''
  from journals j join journal k on k.event_type = j.event_type and k.event_key = j.event_key and k.id <> j.id
 group by j.event_type, j.event_key
'],
    ['select ''P2'', method || '' '' || gateway_trx_id, ''seen '' || count(*) || '' times'' from payment_attempt
 where gateway_trx_id is not null and ($1 or (method, gateway_trx_id) in (select method, gateway_trx_id from attempts))
 group by method, gateway_trx_id having count(*) > 1
', 'select ''P2'', a.method || '' '' || a.gateway_trx_id, ''seen '' || count(distinct f.id) + 1 || '' times''
  from attempts a join payment_attempt f on f.method = a.method and f.gateway_trx_id = a.gateway_trx_id and f.id <> a.id
 group by a.method, a.gateway_trx_id
']] loop
    v_source := pg_get_functiondef('ledger_rules(timestamp with time zone)'::regprocedure);
    if strpos(v_source, v_change[1]) = 0 then
      raise exception 'ledger_rules no longer has: %', v_change[1];
    end if;
    execute replace(v_source, v_change[1], v_change[2]);
  end loop;
end $patch$;
