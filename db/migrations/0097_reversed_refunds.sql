-- A wallet may take back with one line what is owed back in several refunds: that line is the evidence of each of them.
alter table settled_refund drop constraint settled_refund_line;
--> statement-breakpoint
create index settled_refund_line on settled_refund (statement_id, line);
--> statement-breakpoint
-- Two of finance have agreed that a line of the wallet's statement took this very money back: that proves a refund as well.
create function is_reversed(p_refund text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from settled_refund s join refund r on r.id = s.refund_id
    join settlement_case c on c.statement_id = s.statement_id and c.line = s.line and c.attempt_id = r.attempt_id
   where s.refund_id = p_refund and c.class = 'reversed' and c.state = 'cleared' and c.clear_to = 'dispute' and c.cleared_by <> c.proposed_by
     and c.suspense_minor >= (select sum(x.amount_minor) from settled_refund o join refund x on x.id = o.refund_id
       where o.statement_id = s.statement_id and o.line = s.line))
$$;
--> statement-breakpoint
grant execute on function is_reversed(text) to haat_job, haat_engine;
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('refund_by_hand_is_proven()'::regprocedure);
  v_before text := 'and e.trx = new.provider_refund_trx) then';
begin
  if strpos(v_source, v_before) = 0 then
    raise exception 'refund_by_hand_is_proven no longer has: %', v_before;
  end if;
  execute replace(v_source, v_before, 'and e.trx = new.provider_refund_trx) and not is_reversed(new.id) then');
end $patch$;
