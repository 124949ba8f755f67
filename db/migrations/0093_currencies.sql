-- A wallet may take another currency than taka. An account of another currency carries it behind its kind (`A:GW@USD:bkash`,
-- `L:UNALLOC@USD`) and is an account of its own: nothing that sums `A:GW:%` or `L:UNALLOC` ever sums it with taka.
create function account_currency(account text) returns text language sql immutable parallel safe as $$
  select case when strpos(account, '@') = 0 then 'BDT' else substr(account, strpos(account, '@') + 1, 3) end
$$;
--> statement-breakpoint
create function gateway_account(p_method text, p_currency text) returns text language sql immutable parallel safe as $$
  select case p_currency when 'BDT' then 'A:GW:' || p_method else 'A:GW@' || p_currency || ':' || p_method end
$$;
--> statement-breakpoint
create or replace function account_sign(account text) returns integer language sql immutable as $$
  select case
    when account ~ '^L:(ESCROW|V_PENDING|V_PAYABLE|PAYOUT_IT|REFUND_IT|UNALLOC|VOUCHER|POINTS|COURIER_PAY|COURIER_ADV)(@|:|$)' then -1
    when account ~ '^A:(GW|COD|COD_IT|VENDOR_RECV|DISPUTE|CLAIM)(@|:|$)' then 1
    else 0 end
$$;
--> statement-breakpoint
-- What shops earn, what buyers have in escrow and what the bank holds is taka; only what goes straight home again may be another currency.
alter table journal_line drop constraint journal_line_account;
--> statement-breakpoint
alter table journal_line add constraint journal_line_account check (account ~ '^[ALREX]:[A-Z_]+(:[a-z0-9_.-]+)?$'
  or account ~ '^(A:GW@[A-Z]{3}:[a-z]+|L:(UNALLOC|REFUND_IT)@[A-Z]{3})$' and account_currency(account) <> 'BDT');
--> statement-breakpoint
alter table journal drop constraint journal_currency;
--> statement-breakpoint
alter table journal add constraint journal_currency check (currency ~ '^[A-Z]{3}$');
--> statement-breakpoint
alter table payment_attempt add column captured_currency text not null default 'BDT';
--> statement-breakpoint
alter table payment_attempt add constraint attempt_captured_currency check (captured_currency = 'BDT'
  or captured_currency ~ '^[A-Z]{3}$' and captured_minor is not null and state in ('captured_orphan','captured_mismatch'));
--> statement-breakpoint
alter table refund add column currency text not null default 'BDT';
--> statement-breakpoint
-- No wallet's call names a currency: what is not taka is sent by a person.
alter table refund add constraint refund_currency check (currency = 'BDT'
  or currency ~ '^[A-Z]{3}$' and state not in ('submitting','submitted','unknown'));
--> statement-breakpoint
alter table refund_evidence add column currency text not null default 'BDT' check (currency ~ '^[A-Z]{3}$');
--> statement-breakpoint
-- A statement is of taka; what it states in another currency is a difference, and moves no taka.
alter table statement_line add column currency text not null default 'BDT' check (currency ~ '^[A-Z]{3}$');
--> statement-breakpoint
alter table statement_line drop constraint statement_line_class;
--> statement-breakpoint
alter table statement_line add constraint statement_line_class check (class in
  ('matched','missing_ours','amount','fee','status','duplicate','day_shift','reversed','wrong_merchant','late','currency'));
--> statement-breakpoint
alter table settlement_case drop constraint settlement_case_class;
--> statement-breakpoint
alter table settlement_case add constraint settlement_case_class check (class in
  ('missing_ours','missing_theirs','amount','fee','status','duplicate','day_shift','reversed','wrong_merchant','late','bank','currency'));
--> statement-breakpoint
do $patch$
declare
  v_patch record;
  v_def text;
begin
  for v_patch in select * from (values
    ('journal_balanced', 1, $a$sum(case f.side when 'D' then f.amount else -f.amount end) <> 0 limit 1$a$,
      $b$sum(case f.side when 'D' then f.amount else -f.amount end) <> 0
     or min(account_currency(f.account)) <> max(account_currency(f.account))
     or min(account_currency(f.account)) <> (select j.currency::text from journal j where j.id = f.journal_id) limit 1$b$),
    ('refund_ceiling', 2, $a$  captured bigint;$a$, $b$  captured bigint;
  v_currency text;$b$),
    ('refund_ceiling', 3, $a$select coalesce(captured_minor, 0) into captured from$a$, $b$select coalesce(captured_minor, 0), captured_currency into captured, v_currency from$b$),
    ('refund_ceiling', 4, $a$  select coalesce(sum(amount_minor), 0) into claimed$a$, $b$  if new.currency <> v_currency then
    raise exception 'a refund is in the currency of its payment' using errcode = '23514', constraint = 'refund_currency_of_payment';
  end if;
  select coalesce(sum(amount_minor), 0) into claimed$b$),
    ('refund_by_hand_is_proven', 5, $a$and e.amount_minor = new.amount_minor and$a$, $b$and e.amount_minor = new.amount_minor and e.currency = new.currency and$b$),
    ('refund_source', 6, $a$  v_method text;$a$, $b$  v_method text;
  v_currency text;$b$),
    ('refund_source', 7, $a$select method into strict v_method from$a$, $b$select method, captured_currency into strict v_method, v_currency from$b$),
    ('refund_source', 8, $a$else 'A:GW:' || v_method end$a$, $b$else gateway_account(v_method, v_currency) end$b$),
    ('order_document', 8, $a$'amount', r.amount_minor::text, 'decidedAt'$a$, $b$'amount', r.amount_minor::text, 'currency', r.currency, 'decidedAt'$b$),
    ('order_document', 8, $a$'amount', a.amount_minor::text, 'providerTrx'$a$, $b$'amount', a.amount_minor::text, 'captured', a.captured_minor::text, 'capturedCurrency', a.captured_currency, 'providerTrx'$b$),
    ('ledger_rules', 9, $a$select 'L1'::text as rule, j.id::text as subject, 'journal does not balance or has fewer than two lines'::text as detail
  from journals j left join journal_line l on l.journal_id = j.id
 group by j.id having$a$, $b$select 'L1'::text as rule, j.id::text as subject, 'journal does not balance or has fewer than two lines'::text as detail
  from journals j left join journal_line l on l.journal_id = j.id
 group by j.id, j.currency having bool_or(account_currency(l.account) <> j.currency::text) or$b$),
    ('ledger_rules', 10, $a$select 'L2', 'trial balance', sum(case side when 'D' then amount else -amount end)::text from journal_line where $1 or journal_id = any ($2)
having$a$, $b$select 'L2', 'trial balance', account_currency(account) || ' ' || sum(case side when 'D' then amount else -amount end) from journal_line where $1 or journal_id = any ($2)
 group by account_currency(account) having$b$),
    ('ledger_rules', 11, $a$union all
select 'L7', r.name$a$, $b$union all
select 'L5', r.id, 'refund in ' || r.currency || ' of a payment in ' || a.captured_currency
  from refunds r join attempts a on a.id = r.attempt_id where r.currency <> a.captured_currency
union all
select 'L7', r.name$b$),
    ('ledger_rules', 12, $a$where l.account like 'A:GW:%' and ($1 or j.order_id = any ($3)) group by 1, 2) b$a$,
      $b$where (l.account like 'A:GW:%' or l.account like 'A:GW@%') and ($1 or j.order_id = any ($3)) group by 1, 2) b$b$),
    ('ledger_rules', 13, $a$full join (select a.order_id, 'A:GW:' || a.method, sum$a$, $b$full join (select a.order_id, gateway_account(a.method, a.captured_currency), sum$b$),
    ('ledger_rules', 14, $a$w.side = 'C' and w.account = 'A:GW:' || a.method
        where r.attempt_id$a$, $b$w.side = 'C' and w.account = gateway_account(a.method, a.captured_currency)
        where r.attempt_id$b$),
    ('ledger_rules', 15, $a$select 'GW', 'captures', 'gateway debits ' || coalesce(d.sum, 0) || ', captured attempts ' || coalesce(c.sum, 0)
  from (select sum(case l.side when 'D' then l.amount else -l.amount end) from$a$, $b$select 'GW', 'captures', coalesce(d.currency, c.currency) || ' gateway debits ' || coalesce(d.sum, 0) || ', captured attempts ' || coalesce(c.sum, 0)
  from (select account_currency(l.account), sum(case l.side when 'D' then l.amount else -l.amount end) from$b$),
    ('ledger_rules', 16, $a$and l.account like 'A:GW:%') d,
       (select sum(captured_minor) from attempts where captured_minor is not null and state not like 'cod_%') c$a$,
      $b$and (l.account like 'A:GW:%' or l.account like 'A:GW@%') group by 1) d(currency, sum)
  full join (select captured_currency, sum(captured_minor) from attempts where captured_minor is not null and state not like 'cod_%' group by 1) c(currency, sum) on c.currency = d.currency$b$),
    ('ledger_rules', 17, $a$union all
select 'J8c', r.id,$a$, $b$union all
select 'J8', r.id, 'refund in ' || r.currency || ', ' || j.event_type || ' in ' || j.currency from refunds r
  join journal j on j.event_key = r.id and j.event_type in ('J8','J9','J10','J15b','J19','J8c') where j.currency::text <> r.currency
union all
select 'J8c', r.id,$b$),
    ('find_missing_theirs', 18, $a$where a.method = s.source and a.captured_at >=$a$, $b$where a.method = s.source and a.captured_currency = 'BDT' and a.captured_at >=$b$),
    ('find_missing_theirs', 19, $a$where r.state = 'succeeded' and r.done_at >= v_from$a$, $b$where r.state = 'succeeded' and r.currency = 'BDT' and r.done_at >= v_from$b$),
    ('settled_day_sums', 20, $a$where method = p_source and captured_at >=$a$, $b$where method = p_source and captured_currency = 'BDT' and captured_at >=$b$),
    ('settled_day_sums', 21, $a$where r.state = 'succeeded' and r.done_at >=$a$, $b$where r.state = 'succeeded' and r.currency = 'BDT' and r.done_at >=$b$)
    , ('suspense_of', 22, $a$    when l.class in ('matched','day_shift','late') then 0$a$, $b$    when l.currency <> 'BDT' then 0
    when l.class in ('matched','day_shift','late') then 0$b$),
    ('judge_statement_lines', 23, $a$select x.line, x.fee_due, case
$a$, $b$select x.line, x.fee_due, case
          when (x.currency <> 'BDT' or x.our_currency <> 'BDT') and (x.status = 'completed' or x.our_minor is not null) then 'currency'
$b$),
    ('judge_statement_lines', 24, $a$select l.*, case l.kind$a$, $b$select l.*, case l.kind when 'refund' then r.currency else a.captured_currency end as our_currency, case l.kind$b$)
    ) p(name, no, was, is_now) order by no
  loop
    select pg_get_functiondef(p.oid) into strict v_def from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname = v_patch.name;
    if strpos(v_def, v_patch.was) = 0 then
      raise exception '%: % is not to be found', v_patch.name, v_patch.was;
    end if;
    execute replace(v_def, v_patch.was, v_patch.is_now);
  end loop;
end $patch$;
--> statement-breakpoint
drop trigger refund_ceiling on refund;
--> statement-breakpoint
create trigger refund_ceiling after insert or update of state, amount_minor, currency, attempt_id on refund for each row execute function refund_ceiling();
