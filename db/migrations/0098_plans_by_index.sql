-- The plans of placing an order, of its triggers and of its foreign keys are made once for a connection, and one that was made while
-- the tables were nearly empty read them from end to end for every order until somebody counted them again. Everything
-- that is looked up here has an index.
alter function place_order(jsonb) set enable_seqscan = off;
--> statement-breakpoint
alter function order_document(text) set enable_seqscan = off;
--> statement-breakpoint
alter function kept_order(text, text, text) set enable_seqscan = off;
--> statement-breakpoint
-- What is under way is reckoned at five taka a code at least, more than any call or text costs: asking for the prices was a
-- fourth of what this costs.
do $patch$
declare
  v_source text := pg_get_functiondef('code_money_left(bigint,bigint)'::regprocedure);
  v_before text := 'greatest(p_price, code_price(''voice'', 1), code_price(''sms'', 3))';
begin
  if strpos(v_source, v_before) = 0 then
    raise exception 'code_money_left no longer has: %', v_before;
  end if;
  execute replace(v_source, v_before, 'greatest(p_price, 500)');
end $patch$;
