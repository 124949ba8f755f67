-- A refund that its wallet refused is owed all the same, and is sent again: it counts in both ceilings, as it does wherever what is left
-- of a payment is reckoned. Otherwise its wallet could take the same taka back a second time as a dispute, and nothing would be left to
-- send.
do $patch$
declare
  v_name text;
  v_source text;
begin
  foreach v_name in array array['refund_ceiling()','dispute_ceiling()'] loop
    v_source := pg_get_functiondef(v_name::regprocedure);
    if strpos(v_source, 'state not in (''rejected'',''withdrawn'',''failed'')') = 0 then
      raise exception '% no longer leaves out what failed', v_name;
    end if;
    execute replace(v_source, 'state not in (''rejected'',''withdrawn'',''failed'')', 'state not in (''rejected'',''withdrawn'')');
  end loop;
end $patch$;
