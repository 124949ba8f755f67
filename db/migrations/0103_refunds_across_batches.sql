-- Refunds that have a line in an earlier batch of the same statement come last as well: one that has not ended settles nothing, so
-- nothing else tells that its line was dealt.
create index statement_line_refund on statement_line (refund_id) where refund_id is not null;
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('match_statement_lines(text,integer,integer)'::regprocedure);
  v_order text := 'order by done.refund_id is not null, other.line is not null,';
  v_from text := '          left join settled_refund done on done.refund_id = r.id
          left join lateral (select e.line from statement_line e where e.trx = r.provider_refund_trx';
begin
  if strpos(v_source, v_order) = 0 or strpos(v_source, v_from) = 0 then
    raise exception 'match_statement_lines no longer has: % or: %', v_order, v_from;
  end if;
  execute replace(replace(v_source, v_order, 'order by done.refund_id is not null or above.line is not null, other.line is not null,'), v_from,
$now$          left join settled_refund done on done.refund_id = r.id
          left join lateral (select e.line from statement_line e where e.refund_id = r.id and e.statement_id = p_statement
            and e.status = 'completed' and e.line < p_from limit 1) above on true
          left join lateral (select e.line from statement_line e where e.trx = r.provider_refund_trx$now$);
end $patch$;
