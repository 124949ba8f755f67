-- A refund that its wallet has refused is still owed: with it, too, no more goes back of a payment than was taken (L5). And no loss that the
-- market bore is covered for more than it was, or for a part that it was not borne of (J12r).
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['ledger_rules(timestamp with time zone,boolean)', 'filter (where state not in (''rejected'',''withdrawn'',''failed''))', 'filter (where state not in (''rejected'',''withdrawn''))'],
    ['ledger_rules(timestamp with time zone,boolean)', 'select ''J12'', a.id, ''payment '' || a.state || '' without its dispute''', 'select ''J12'', j.event_key, ''covers more than the market bore'' from journals j
  left join dispute_share x on x.sub_order_id = split_part(j.event_key, '':'', 1) and x.dispute_id = split_part(j.event_key, '':'', 2) and x.borne = ''market''
 where j.event_type = ''J12r'' and coalesce((select sum(l.amount) from journal_line l where l.journal_id = j.id and l.side = ''D''), 0)
   > coalesce(x.goods_minor + x.delivery_minor, 0)
union all
select ''J12'', a.id, ''payment '' || a.state || '' without its dispute''']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
