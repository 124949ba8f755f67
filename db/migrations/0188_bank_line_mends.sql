-- Whoever tells a line waits for whoever else does, and only then looks at what is noted under its number: two parts of a transfer that are
-- undone at once leave nothing of it explained. And what an earlier line's reference repeats is a person's to look at, not what a
-- statement waits for.
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['tell_bank_line()', 'update bank_line set', 'perform from bank_line where number_key = v_key for update;
  update bank_line set'],
    ['bank_waits_for(text)', 'where m.id = p_remittance and', 'where m.id = p_remittance and l.number_key = bank_number(m.reference) and']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
