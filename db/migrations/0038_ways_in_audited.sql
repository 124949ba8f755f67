-- By what somebody comes in is what a thief changes first: each change leaves a row in the audit, whoever makes it. Values stay
-- out; an address stands as its fingerprint.
create function note_way_in(p_user text, p_action text, p_before jsonb, p_after jsonb) returns void language sql as $$
  insert into audit (actor, role, action, subject, before, after)
  values (coalesce(nullif(current_setting('haat.kind', true), ''), 'buyer') || ':' || coalesce(haat_user(), p_user),
    coalesce(haat_member_role(), haat_kind(), 'buyer'), p_action, p_user, p_before, p_after)
$$;
--> statement-breakpoint
create function password_leaves_a_note() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform note_way_in(old.user_id, 'password.removed', null, null);
  elsif tg_op = 'INSERT' then
    perform note_way_in(new.user_id, 'password.set', null, null);
  elsif new.changed_at is distinct from old.changed_at then
    perform note_way_in(new.user_id, 'password.changed', jsonb_build_object('since', old.changed_at), null);
  end if;
  return null;
end $$;
--> statement-breakpoint
create function address_leaves_a_note() returns trigger language plpgsql as $$
begin
  if new.phone_hash is distinct from old.phone_hash then
    perform note_way_in(new.id, 'phone.changed', jsonb_build_object('phone', old.phone_hash), jsonb_build_object('phone', new.phone_hash));
  end if;
  if new.email_hash is distinct from old.email_hash then
    perform note_way_in(new.id, 'email.changed', jsonb_build_object('email', old.email_hash), jsonb_build_object('email', new.email_hash));
  end if;
  return null;
end $$;
--> statement-breakpoint
create function identity_leaves_a_note() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform note_way_in(old.user_id, 'identity.unlinked', jsonb_build_object('provider', old.provider), null);
  else
    perform note_way_in(new.user_id, 'identity.linked', null, jsonb_build_object('provider', new.provider));
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger password_audited after insert or update or delete on password for each row execute function password_leaves_a_note();
--> statement-breakpoint
create trigger address_audited after update of phone_hash, email_hash on user_account for each row execute function address_leaves_a_note();
--> statement-breakpoint
create trigger identity_audited after insert or delete on identity for each row execute function identity_leaves_a_note();
