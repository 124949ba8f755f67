-- An exchange is whole, or is nothing: of what it brings no piece is taken out before the buyer has it. What was given over may have had
-- a hold that lapsed before; the row that counts is the one that was sent. And it goes to the very area that the buyer named.
do $patch$
declare
  v_source text;
  v_change text[];
begin
  foreach v_change slice 1 in array array[
    ['refuse_swapping()', '  return new;', '  if exists (select from order_line l join orders o on o.id = l.order_id join sub_order s on s.id = l.sub_order_id
      where l.id = new.order_line_id and o.swap_id is not null and s.state not in (''delivered'',''completed'')) then
    raise exception ''exchange.not_possible'' using errcode = ''HAAT1'';
  end if;
  return new;'],
    ['restock_swap(text, integer, text)', 'x.variant_id = l.variant_id where l.id = w.order_line_id;',
     'x.variant_id = l.variant_id where l.id = w.order_line_id and x.state = ''shipped'';'],
    ['take_back_rest(text, jsonb, text, text)', 'where l.case_id = v_case order by r.variant_id', 'where l.case_id = v_case and r.state = ''shipped'' order by r.variant_id'],
    ['open_swap(jsonb)', 'details, landmark, note,', 'details, landmark, note, locality, locality_id,'],
    ['open_swap(jsonb)', 'o.landmark, p->>''note'',', 'o.landmark, p->>''note'', o.locality, o.locality_id,']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
