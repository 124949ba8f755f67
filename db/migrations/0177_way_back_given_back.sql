-- What was kept of an advance for a way back is given back where the row that charged for it was another parcel's.
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['way_back_kept(text)', 'select sum(l.amount) from consignment c', 'select sum(case when j.event_key = c.id then l.amount else - l.amount end) from consignment c'],
    ['way_back_kept(text)', 'j.event_key = c.id
', 'j.event_key in (c.id, c.id || '':back'')
']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
