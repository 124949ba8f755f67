-- A refund that two of finance have sent from our own bank account, and not out of the wallet that was paid with: the wallet keeps what it
-- holds, so that none of its statements will ever name the refund, and a line of one that looks like it is another sending.
alter table refund_evidence drop constraint refund_evidence_method;
--> statement-breakpoint
alter table refund_evidence add constraint refund_evidence_method check (method in ('bkash','nagad','rocket','upay') or method = 'bank' and currency = 'BDT');
--> statement-breakpoint
create function sent_by_bank(p_refund text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from refund_evidence e where e.refund_id = p_refund and e.method = 'bank' and e.state = 'confirmed')
$$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['find_missing_theirs(text)', 'and not exists (select from settled_refund d where d.refund_id = r.id)', 'and not sent_by_bank(r.id)
       and not exists (select from settled_refund d where d.refund_id = r.id)'],
    ['find_missing_theirs(text)', 'and not exists (select from settled_refund d where d.refund_id = w.refund_id)', 'and not sent_by_bank(w.refund_id)
        and not exists (select from settled_refund d where d.refund_id = w.refund_id)'],
    ['day_waits_for(text,date)', 'and not exists (select from settled_refund d where d.refund_id = r.id)', 'and not sent_by_bank(r.id)
      and not exists (select from settled_refund d where d.refund_id = r.id)'],
    ['match_statement_lines(text,integer,integer)', 'from refund x where x.provider_refund_trx = g.trx', 'from refund x where x.provider_refund_trx = g.trx and not sent_by_bank(x.id)'],
    ['match_statement_lines(text,integer,integer)', 'and r.state in (''submitting'',''submitted'',''unknown'',''failed'',''manual'',''succeeded'')
          left join', 'and r.state in (''submitting'',''submitted'',''unknown'',''failed'',''manual'',''succeeded'') and not sent_by_bank(r.id)
          left join'],
    ['late_refunds()', 'where not exists (select from settled_refund d where d.refund_id = r.id)', 'where not sent_by_bank(r.id) and not exists (select from settled_refund d where d.refund_id = r.id)'],
    ['ledger_rules(timestamp with time zone,boolean)', 'select ''J8c'', u.refund_id, ''never made, and books that say otherwise''', 'select ''J8c'', r.id, ''sent from our bank, and books that say otherwise'' from refunds r
 where r.state = ''succeeded'' and sent_by_bank(r.id) and not exists (select from journal j join journal_line l on l.journal_id = j.id
   where j.event_type = ''J8c'' and j.event_key = home_key(r.id) and l.account = ''A:BANK'' and l.side = ''C'')
union all
select ''J8c'', u.refund_id, ''never made, and books that say otherwise''']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function sent_by_bank(text) owner to haat_engine;
--> statement-breakpoint
revoke all on function sent_by_bank(text) from public;
--> statement-breakpoint
grant execute on function sent_by_bank(text) to haat_job, haat_read;
--> statement-breakpoint
revoke create on schema public from haat_engine;
