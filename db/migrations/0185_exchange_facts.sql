-- A parcel that brings another piece ended as an exchange, though it is its buyer's code that has proven it delivered: its courier charges
-- for an exchange, and what is expected of his statement is by the same end.
do $patch$
declare
  v_source text := pg_get_functiondef('parcel_facts(text[])'::regprocedure);
  v_was text := 'case c.state when ''delivered'' then ''delivered''';
begin
  if strpos(v_source, v_was) = 0 then
    raise exception 'parcel_facts is not as it was';
  end if;
  execute replace(v_source, v_was, 'case c.state when ''delivered'' then case when o.swap_id is null then ''delivered'' else ''exchange'' end');
end $patch$;
