-- Who applied, what an account waits for, and what a shop may read of itself.
alter table vendor
  add column applied_by text references user_account(id),
  add column applied_at timestamp with time zone;
--> statement-breakpoint
create unique index vendor_applied_once on vendor (applied_by) where state = 'applied';
--> statement-breakpoint
-- Addresses that read alike are one address: a shop cannot pass for another by a hyphen, a 1 for an l, or an rn for an m.
create function folded_slug(p_slug text) returns text language sql immutable as $$
  select replace(replace(translate(p_slug, '01i-', 'oll'), 'rn', 'm'), 'vv', 'w')
$$;
--> statement-breakpoint
create unique index vendor_slug_folded on vendor (folded_slug(slug));
--> statement-breakpoint
alter table payout_account
  add column reason text,
  drop constraint payout_account_state,
  add constraint payout_account_state check (state in ('proposed','active','replaced','refused','withdrawn')),
  add constraint payout_account_waits check (usable_from >= proposed_at + interval '24 hours'
    and (state not in ('active','replaced') or decided_at >= usable_from)),
  add constraint payout_account_decided check ((state in ('active','replaced','refused')) = (decided_by is not null)
    and (decided_by is null) = (decided_at is null));
--> statement-breakpoint
-- Four eyes, and neither pair of them the shop's own.
create function payout_checker_is_no_member() returns trigger language plpgsql as $$
begin
  if new.decided_by is not null and exists (
    select 1 from vendor_member m where m.vendor_id = new.vendor_id and m.user_id = new.decided_by) then
    raise exception 'a member of the shop cannot agree to its payout account' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger payout_checker_is_no_member before insert or update on payout_account
  for each row execute function payout_checker_is_no_member();
--> statement-breakpoint
-- Owners and managers know their team; a DBID that was checked is shown to everybody, as the law asks.
create policy team on vendor_member for select to haat_app using (
  haat_kind() = 'vendor' and vendor_id = haat_vendor() and haat_member_role() in ('owner','manager'));
--> statement-breakpoint
create policy shown on vendor_paper for select to haat_app using (kind = 'dbid' and state = 'verified');
--> statement-breakpoint
create policy shop on audit for select to haat_app using (
  haat_kind() = 'vendor' and haat_member_role() in ('owner','manager') and subject = haat_vendor() and actor like 'vendor:%');
