-- A payment of which its wallet says nothing may have been paid all the same, and given back by the wallet itself: one of finance
-- shows both, another agrees. It enters the books as money that belongs to no order, and its refund with it.
do $$
declare
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'proposal_kind');
begin
  if strpos(v_check, '''payment.unpaid''::text') = 0 then
    raise exception 'proposal_kind no longer has payment.unpaid: %', v_check;
  end if;
  execute 'alter table proposal drop constraint proposal_kind, add constraint proposal_kind '
    || replace(v_check, '''payment.unpaid''::text', '''payment.unpaid''::text, ''payment.given_back''::text');
end $$;
--> statement-breakpoint
drop policy staff on proposal;
--> statement-breakpoint
create policy staff on proposal for select to haat_app using (case
  when kind in ('order.cancel','payment.unpaid','payment.given_back') then haat_kind() in ('support_1','support_2','finance')
  when kind = 'setting.change' then haat_kind() = 'finance'
  else haat_kind() = 'admin' end);
