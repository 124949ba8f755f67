-- A wallet may give two payments one transaction id. The second is known by its own payment reference (`gateway_ref_once`); the id
-- that it shares stands apart, so that no look-up by id ever finds two.
alter table payment_attempt
  add column repeated_trx_id text,
  add constraint attempt_repeats check (repeated_trx_id is null
    or gateway_trx_id is null and gateway_ref is not null and captured_minor is not null and state in ('captured_orphan','captured_mismatch'));
--> statement-breakpoint
create index payment_attempt_repeated on payment_attempt (method, repeated_trx_id) where repeated_trx_id is not null;
--> statement-breakpoint
-- Nothing is repeated that no other payment of the wallet has. What was booked by a buyer's claim has no payment reference: that
-- its money is not the same money nobody could tell.
create function attempt_repeats() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from payment_attempt f where f.method = new.method and f.gateway_trx_id = new.repeated_trx_id
      and not exists (select from payment_claim c where c.attempt_id = f.id)) then
    raise exception 'no other payment has %', new.repeated_trx_id using errcode = '23514', constraint = 'attempt_repeats_another';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger attempt_repeats before insert or update of repeated_trx_id on payment_attempt for each row
  when (new.repeated_trx_id is not null) execute function attempt_repeats();
--> statement-breakpoint
alter table refund
  drop constraint refund_born_of,
  add constraint refund_born_of check (born_of in ('sub_order_cancelled','order_cancelled','orphan','mismatch','repeated','lines'));
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['order_document(text)', '''providerTrx'', a.gateway_trx_id', '''providerTrx'', coalesce(a.gateway_trx_id, a.repeated_trx_id)'],
    ['ledger_rules(timestamp with time zone)', 'select ''P3'', id, ''captured ''', 'select ''P2'', a.id, ''repeats '' || a.repeated_trx_id || '', which no other payment has'' from attempts a
 where a.repeated_trx_id is not null and (a.gateway_trx_id is not null
   or not exists (select from payment_attempt f where f.method = a.method and f.gateway_trx_id = a.repeated_trx_id))
union all
select ''P3'', id, ''captured '''],
    -- Of payments that share an id a line is about the one it names by its reference.
    ['match_statement_lines(text,integer,integer)', 'left join payment_attempt i on t.id is null',
     'left join payment_attempt d on d.method = v_source and d.repeated_trx_id = coalesce(l.original_trx, case when l.kind <> ''refund'' then l.trx end)
          and l.reference in (d.invoice, d.gateway_ref)
        left join payment_attempt i on t.id is null'],
    ['match_statement_lines(text,integer,integer)', 'coalesce(t.id, i.id, g.id)', 'coalesce(d.id, t.id, i.id, g.id)'],
    -- Where it names none, each of its captures is about another of them.
    ['match_statement_lines(text,integer,integer)', 'update statement_line u set refund_id',
     'update statement_line u set attempt_id = m.id, our_minor = m.captured_minor
    from (
      select n.line, p.id, p.captured_minor from (
          select l.line, l.trx, row_number() over (partition by l.trx order by l.line) as nth from statement_line l
           where l.statement_id = p_statement and l.line between p_from and p_to and l.class is null and l.kind = ''capture'' and l.status = ''completed''
             and l.reference is null and exists (select from payment_attempt r where r.method = v_source and r.repeated_trx_id = l.trx)) n
        join lateral (
          select a.id, a.captured_minor, row_number() over (order by a.gateway_trx_id is null, a.captured_at, a.id) as nth from payment_attempt a
           where a.method = v_source and n.trx in (a.gateway_trx_id, a.repeated_trx_id)
             and not exists (select from settled_capture s where s.attempt_id = a.id)) p on p.nth = n.nth) m
   where u.statement_id = p_statement and u.line = m.line;

  update statement_line u set refund_id']] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
