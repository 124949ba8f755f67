-- Four eyes, held below the code too: a proposal keeps its words, is decided once and in time, and a role is given only by one
-- that two people have agreed on in the same transaction. The market never loses its last admin.
alter table proposal
  add column decision_reason text,
  add constraint proposal_kind check (kind in ('role.grant','role.revoke','factor.reset','order.cancel')),
  add constraint proposal_words check (char_length(reason) between 3 and 300 and char_length(decision_reason) <= 300),
  add constraint proposal_life check (expires_at <= made_at + interval '3 days');
--> statement-breakpoint
create function keep_proposal() returns trigger language plpgsql as $$
begin
  if old.state <> 'open' then
    raise exception 'a proposal is decided once' using errcode = '23514', constraint = 'proposal_once_decided';
  end if;
  if (new.id, new.kind, new.subject, new.payload, new.reason, new.maker_id, new.made_at, new.expires_at)
    is distinct from (old.id, old.kind, old.subject, old.payload, old.reason, old.maker_id, old.made_at, old.expires_at) then
    raise exception 'a proposal keeps its words' using errcode = '23514', constraint = 'proposal_kept';
  end if;
  if new.state = 'agreed' and old.expires_at <= now() then
    raise exception 'a proposal has its time' using errcode = '23514', constraint = 'proposal_in_time';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger proposal_kept before update on proposal for each row execute function keep_proposal();
--> statement-breakpoint
create trigger proposal_stays before delete on proposal for each statement execute function refuse_change();
--> statement-breakpoint
create function grant_by_two() returns trigger language plpgsql as $$
begin
  if current_user = 'haat_job' and not exists (select from proposal p where p.kind = 'role.grant' and p.subject = new.user_id
      and p.payload ->> 'role' = new.role and p.state = 'agreed' and p.decided_at = now()) then
    raise exception 'a role is given by two' using errcode = '23514', constraint = 'user_role_by_two';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger user_role_by_two before insert or update on user_role for each row execute function grant_by_two();
--> statement-breakpoint
-- Whoever comes second waits here, and then sees what the first has done.
create function other_admins(p_user text) returns bigint language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('last_admin', 0));
  return (select count(*) from user_role r join user_account u on u.id = r.user_id
    where r.role = 'admin' and r.user_id <> p_user and not u.suspended and u.erased_at is null);
end $$;
--> statement-breakpoint
create function keep_an_admin() returns trigger language plpgsql as $$
begin
  if current_user = 'haat_job' and other_admins(old.user_id) = 0 then
    raise exception 'the last admin stays' using errcode = '23514', constraint = 'user_role_last_admin';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger user_role_last_admin after delete on user_role for each row when (old.role = 'admin') execute function keep_an_admin();
--> statement-breakpoint
create function keep_an_admin_awake() returns trigger language plpgsql as $$
begin
  if current_user = 'haat_job' and exists (select from user_role where user_id = new.id and role = 'admin') and other_admins(new.id) = 0 then
    raise exception 'the last admin stays' using errcode = '23514', constraint = 'user_account_last_admin';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger user_account_last_admin after update of suspended, erased_at on user_account for each row
  when ((new.suspended and not old.suspended) or (new.erased_at is not null and old.erased_at is null)) execute function keep_an_admin_awake();
--> statement-breakpoint
alter table session drop constraint session_end, add constraint session_end check (
  (ended_at is null) = (end_reason is null) and end_reason in ('signed_out','kicked','reused','stepped_up','password_changed','phone_changed',
    'email_changed','factor_changed','recovered','suspended','erased','role_changed'));
--> statement-breakpoint
-- Who grants roles reads about roles, and whoever works on orders about orders.
drop policy staff on proposal;
--> statement-breakpoint
create policy staff on proposal for select to haat_app using (
  case when kind = 'order.cancel' then haat_kind() in ('support_1','support_2','finance') else haat_kind() = 'admin' end);
--> statement-breakpoint
create index user_account_tail on user_account (phone_tail);
--> statement-breakpoint
create index proposal_kind_made on proposal (kind, made_at);
