-- Nothing pauses while the market only gives notice: that is asked once a statement, not once a variant or line.
do $patch$
declare
  v_name text;
  v_source text;
begin
  foreach v_name in array array['place_order(jsonb)', 'cart_lines(text[])', 'product_page(text,boolean,boolean)'] loop
    v_source := pg_get_functiondef(v_name::regprocedure);
    if strpos(v_source, 'dbid_pauses(ve.id)') = 0 then
      raise exception '% no longer asks whether a shop pauses', v_name;
    end if;
    execute replace(v_source, 'dbid_pauses(ve.id)', '((select setting_word(''dbid_overdue'', ''notice'')) = ''pause'' and dbid_pauses(ve.id))');
  end loop;
end $patch$;
