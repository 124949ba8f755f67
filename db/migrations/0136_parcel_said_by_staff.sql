-- Where a parcel is may be said by the staff where its courier does not tell; what moves money by that a second person agrees to.
do $$
declare
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'proposal_kind');
begin
  if strpos(v_check, '''payment.unpaid''::text') = 0 then
    raise exception 'proposal_kind no longer has payment.unpaid: %', v_check;
  end if;
  execute 'alter table proposal drop constraint proposal_kind, add constraint proposal_kind '
    || replace(v_check, '''payment.unpaid''::text', '''payment.unpaid''::text, ''parcel.state''::text');
end $$;
--> statement-breakpoint
drop policy staff on proposal;
--> statement-breakpoint
create policy staff on proposal for select to haat_app using (case
  when kind in ('order.cancel','payment.unpaid','payment.given_back','parcel.state') then haat_kind() in ('support_1','support_2','finance')
  when kind in ('remittance.post','remittance.rows','remittance.unmatch','remittance.credit','remittance.rule') then haat_kind() in ('support_2','finance')
  when kind = 'setting.change' then haat_kind() = 'finance'
  else haat_kind() = 'admin' end);
