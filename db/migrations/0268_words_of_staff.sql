-- Which words mean the same is the staff's to say: who has said it is kept.
alter table search_synonym add column made_by text references user_account(id);
--> statement-breakpoint
alter table search_synonym add constraint search_synonym_few check (cardinality(words) between 2 and 8) not valid;
--> statement-breakpoint
-- No value stands in the text of a statement, not even a number of ours.
do $patch$
declare
  v_source text := pg_get_functiondef('search_page(jsonb)'::regprocedure);
  v_before text := 'quote_literal(i - 1 || '':'')';
begin
  if strpos(v_source, v_before) = 0 then
    raise exception 'search_page no longer has: %', v_before;
  end if;
  execute replace(v_source, v_before, 'format(''(%s || chr(58))'', i - 1)');
end $patch$;
