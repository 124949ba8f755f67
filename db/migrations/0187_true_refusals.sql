-- A parcel counts as refused only where it was offered to whoever ordered it and he did not take it. What brings the new piece of an
-- agreed exchange was paid for before, and is no cash order that he let come. What a shop carried itself ended by that shop's word, and
-- only `refused` says that: nobody met, another reason, and what two of staff ended for a silent shop count against nobody. Couriers say
-- of what turns back no more than that it does, so theirs count as they did.
do $patch$
declare
  v_source text := pg_get_functiondef('refused_parts(text,timestamp with time zone)'::regprocedure);
  v_was text := 'and t.at > p_before - interval ''90 days'' and t.at <= p_before)';
begin
  if strpos(v_source, v_was) = 0 then
    raise exception 'refused_parts is not as it was';
  end if;
  execute replace(v_source, v_was, 'and t.at > p_before - interval ''90 days'' and t.at <= p_before
       and (t.reason = ''refused'' or starts_with(t.reason, ''refused:'')
         or exists (select from consignment c where c.sub_order_id = s.id and c.state <> ''void'')))
     and o.swap_id is null');
end $patch$;
