-- What must hold of identity whoever writes, and who may see and write it.
alter table user_account add constraint user_email check ((email_sealed is null) = (email_hash is null) and (email_hash is null) = (email_verified_at is null));
--> statement-breakpoint
alter table password add constraint password_is_argon2id check (hash like '$argon2id$%');
--> statement-breakpoint
alter table email_token
  add constraint email_token_purpose check (purpose in ('register','verify','reset','change')),
  add constraint email_token_hash check (token_hash ~ '^[0-9a-f]{64}$' and email_hash ~ '^[0-9a-f]{64}$');
--> statement-breakpoint
alter table identity add constraint identity_provider check (provider in ('google','facebook','apple'));
--> statement-breakpoint
alter table oauth_flow
  add constraint oauth_flow_provider check (provider in ('google','facebook','apple')),
  add constraint oauth_flow_purpose check (purpose in ('sign_in','link') and (purpose = 'link') = (user_id is not null)),
  add constraint oauth_flow_next check (next like '/%' and next not like '//%');
--> statement-breakpoint
alter table challenge add constraint challenge_kind check (kind in ('passkey_register','passkey_use','work'));
--> statement-breakpoint
alter table invitation
  add constraint invitation_role check (member_role in ('owner','manager','packer','accountant')),
  add constraint invitation_channel check (channel in ('sms','mail')),
  add constraint invitation_end check ((accepted_at is null) = (accepted_by is null) and (accepted_at is null or revoked_at is null));
--> statement-breakpoint
create unique index invitation_open on invitation (vendor_id, address_hash) where accepted_at is null and revoked_at is null;
--> statement-breakpoint
alter table vendor drop constraint vendor_state,
  add constraint vendor_state check (state in ('applied','open','paused','suspended','refused'));
--> statement-breakpoint
alter table vendor_paper
  add constraint vendor_paper_kind check (kind in ('nid','dbid','trade_licence','tin','bin','psr')),
  add constraint vendor_paper_state check (state in ('none','applied','given','verified','refused')),
  add constraint vendor_paper_number check ((state in ('none','applied')) or number_sealed is not null);
--> statement-breakpoint
alter table payout_account
  add constraint payout_account_provider check (provider in ('bkash','nagad','rocket','upay','bank')),
  add constraint payout_account_state check (state in ('proposed','active','replaced','refused')),
  add constraint payout_account_checker check (decided_by is distinct from proposed_by or decided_by is null);
--> statement-breakpoint
create unique index payout_account_active on payout_account (vendor_id) where state = 'active';
--> statement-breakpoint
create unique index payout_account_proposed on payout_account (vendor_id) where state = 'proposed';
--> statement-breakpoint
alter table proposal
  add constraint proposal_state check (state in ('open','agreed','refused','withdrawn','expired')),
  add constraint proposal_four_eyes check (checker_id is null or checker_id <> maker_id),
  add constraint proposal_decided check ((state in ('agreed','refused')) = (checker_id is not null));
--> statement-breakpoint
create unique index proposal_once on proposal (kind, subject) where state = 'open';
--> statement-breakpoint
alter table erasure add constraint erasure_state check (state in ('asked','withdrawn','done'));
--> statement-breakpoint
create unique index erasure_once on erasure (user_id) where state = 'asked';
--> statement-breakpoint
alter table consent add constraint consent_purpose check (purpose in ('terms','privacy','offers','analytics'));
--> statement-breakpoint
alter table sms_budget add constraint sms_budget_counts check (sent >= 0 and spent_minor >= 0);
--> statement-breakpoint
create trigger consent_append_only before update or delete on consent for each statement execute function refuse_change();
--> statement-breakpoint
create trigger support_note_append_only before update or delete on support_note for each statement execute function refuse_change();
--> statement-breakpoint
create function haat_member_role() returns text language sql stable as $$ select nullif(current_setting('haat.member_role', true), '') $$;
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['invitation','vendor_paper','payout_account','support_note','consent','erasure','proposal'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
  end loop;
end $$;
--> statement-breakpoint
create policy own on invitation for select to haat_app using (
  haat_is_staff() or (haat_kind() = 'vendor' and vendor_id = haat_vendor() and haat_member_role() in ('owner','manager')));
--> statement-breakpoint
create policy own on vendor_paper for select to haat_app using (
  haat_is_staff() or (haat_kind() = 'vendor' and vendor_id = haat_vendor() and haat_member_role() = 'owner'));
--> statement-breakpoint
create policy own on payout_account for select to haat_app using (
  haat_kind() in ('finance','admin') or (haat_kind() = 'vendor' and vendor_id = haat_vendor() and haat_member_role() in ('owner','accountant')));
--> statement-breakpoint
create policy staff on support_note for select to haat_app using (haat_is_staff());
--> statement-breakpoint
create policy staff on proposal for select to haat_app using (haat_is_staff());
--> statement-breakpoint
create policy own on consent for select to haat_app using (haat_is_staff() or user_id = haat_user());
--> statement-breakpoint
create policy given on consent for insert to haat_app with check (user_id = haat_user());
--> statement-breakpoint
create policy own on erasure for all to haat_app using (user_id = haat_user()) with check (user_id = haat_user() and state <> 'done');
--> statement-breakpoint
grant select, insert, update, delete on password, identity, totp, recovery_code, passkey to haat_app, haat_job;
--> statement-breakpoint
grant select, insert, update on email_token, oauth_flow, challenge, known_device, sms_budget to haat_app, haat_job;
--> statement-breakpoint
grant delete on email_token, oauth_flow, challenge, known_device to haat_job;
--> statement-breakpoint
grant select, insert on consent to haat_app, haat_job;
--> statement-breakpoint
grant select, insert, update on erasure to haat_app, haat_job;
--> statement-breakpoint
grant select on invitation, vendor_paper, payout_account, support_note, proposal to haat_app;
--> statement-breakpoint
grant select, insert, update on invitation, vendor_paper, payout_account, proposal, vendor, vendor_member, user_account, user_role, session, setting to haat_job;
--> statement-breakpoint
grant select, insert on support_note to haat_job;
--> statement-breakpoint
grant delete on vendor_member, user_role, address, session to haat_job;
--> statement-breakpoint
grant select, insert, update, delete on address to haat_job;
--> statement-breakpoint
grant select on support_note, proposal, sms_budget to haat_read;
--> statement-breakpoint
grant usage on all sequences in schema public to haat_app, haat_job, haat_engine;
