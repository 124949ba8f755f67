-- An address book of at most twenty, whose newest choice is offered first; and notes about somebody who was erased lose their
-- words, which nothing else may take from them.
alter table address
  add column chosen_at timestamp with time zone,
  add constraint address_words check (char_length(recipient) between 1 and 80 and char_length(details) between 1 and 300
    and char_length(landmark) <= 120);
--> statement-breakpoint
-- One's own come one after the other, so that twenty are twenty however many arrive at once.
create function full_address_book() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('address:' || new.user_id, 0));
  if (select count(*) from address where user_id = new.user_id) >= 20 then
    raise exception 'address.too_many' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger address_full before insert on address for each row execute function full_address_book();
--> statement-breakpoint
create function keep_note() returns trigger language plpgsql as $$
begin
  if new.text <> '—' or (new.id, new.subject, new.author_id, new.at) is distinct from (old.id, old.subject, old.author_id, old.at)
    or not exists (select from user_account u where u.erased_at is not null
      and (u.id = old.subject or u.id = (select buyer_id from orders where id = old.subject))) then
    raise exception 'support_note is append-only' using errcode = 'HAAT2';
  end if;
  return new;
end $$;
--> statement-breakpoint
drop trigger support_note_append_only on support_note;
--> statement-breakpoint
create trigger support_note_append_only before delete on support_note for each statement execute function refuse_change();
--> statement-breakpoint
create trigger support_note_kept before update on support_note for each row execute function keep_note();
--> statement-breakpoint
grant update (text) on support_note to haat_job;
--> statement-breakpoint
grant delete on phone_change, invitation, vendor_paper to haat_job;
