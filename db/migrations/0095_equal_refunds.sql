-- A line of a refund is about the refund whose number it has. The rest are dealt out one to a refund by payment and amount, so that
-- two equal refunds are two: first to what stands in no statement yet, of that to what no other line has by its number, and to what
-- arrived. Lines beyond the last refund are about that one again, and are its duplicates.
do $patch$
declare
  v_source text := pg_get_functiondef('match_statement_lines(text,integer,integer)'::regprocedure);
  v_before text := $was$    from (
      select l.line, r.id as refund_id, r.attempt_id, case when r.state = 'succeeded' then r.amount_minor end as amount_minor,
             row_number() over (partition by l.line order by r.provider_refund_trx is not distinct from l.trx desc, done.refund_id is not null, r.id) as nth
        from statement_line l
        join refund r on (r.provider_refund_trx = l.trx or (r.attempt_id = l.attempt_id and r.amount_minor = l.amount_minor))
         and r.state in ('submitting','submitted','unknown','failed','manual','succeeded')
        join payment_attempt a on a.id = r.attempt_id and a.method = v_source
        left join settled_refund done on done.refund_id = r.id
       where l.statement_id = p_statement and l.line between p_from and p_to and l.class is null and l.kind = 'refund') m
   where u.statement_id = p_statement and u.line = m.line and m.nth = 1;$was$;
begin
  if strpos(v_source, v_before) = 0 then
    raise exception 'match_statement_lines no longer has: %', v_before;
  end if;
  execute replace(v_source, v_before, $now$    from (
      with given as materialized (
        select l.line, l.trx, l.attempt_id, l.amount_minor, l.status = 'completed' as is_done from statement_line l
         where l.statement_id = p_statement and l.line between p_from and p_to and l.class is null and l.kind = 'refund'),
      named as materialized (
        select distinct on (g.line) g.line, r.id, r.attempt_id, r.state, r.amount_minor from given g
          join refund r on r.provider_refund_trx = g.trx and r.state in ('submitting','submitted','unknown','failed','manual','succeeded')
          join payment_attempt a on a.id = r.attempt_id and a.method = v_source
         order by g.line, r.attempt_id is not distinct from g.attempt_id desc, r.id),
      dealt as materialized (
        select g.*, row_number() over (partition by g.attempt_id, g.amount_minor, g.is_done order by g.line) as nth from given g
         where g.attempt_id is not null and not exists (select from named n where n.line = g.line)),
      payments as materialized (select distinct attempt_id, amount_minor from dealt),
      owed as materialized (
        select r.id, r.attempt_id, r.state, r.amount_minor, count(*) over (partition by r.attempt_id, r.amount_minor) as refunds,
               row_number() over (partition by r.attempt_id, r.amount_minor order by done.refund_id is not null, other.line is not null,
                 r.provider_refund_trx is not null, r.state <> 'succeeded', r.id) as nth
          from payments p
          join refund r on r.attempt_id = p.attempt_id and r.amount_minor = p.amount_minor
           and r.state in ('submitting','submitted','unknown','failed','manual','succeeded')
          left join settled_refund done on done.refund_id = r.id
          left join lateral (select e.line from statement_line e where e.trx = r.provider_refund_trx and e.statement_id = p_statement
            and e.kind = 'refund' limit 1) other on true)
      select x.line, x.id as refund_id, x.attempt_id, case when x.state = 'succeeded' then x.amount_minor end as amount_minor
        from (select line, id, attempt_id, state, amount_minor from named
          union all
          select d.line, o.id, o.attempt_id, o.state, o.amount_minor from dealt d
            join owed o on o.attempt_id = d.attempt_id and o.amount_minor = d.amount_minor and o.nth = least(d.nth, o.refunds)) x) m
   where u.statement_id = p_statement and u.line = m.line;$now$);
end $patch$;
