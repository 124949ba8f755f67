-- A payment of which its wallet says nothing for three days is ended by two of finance: one shows that no money was taken, another
-- agrees. What comes later all the same is owed back.
do $$
declare
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'proposal_kind');
begin
  if strpos(v_check, '''order.cancel''::text') = 0 then
    raise exception 'proposal_kind no longer has order.cancel: %', v_check;
  end if;
  execute 'alter table proposal drop constraint proposal_kind, add constraint proposal_kind '
    || replace(v_check, '''order.cancel''::text', '''order.cancel''::text, ''payment.unpaid''::text');
end $$;
--> statement-breakpoint
drop policy staff on proposal;
--> statement-breakpoint
create policy staff on proposal for select to haat_app using (case kind
  when 'order.cancel' then haat_kind() in ('support_1','support_2','finance')
  when 'payment.unpaid' then haat_kind() in ('support_1','support_2','finance')
  when 'setting.change' then haat_kind() = 'finance'
  else haat_kind() = 'admin' end);
