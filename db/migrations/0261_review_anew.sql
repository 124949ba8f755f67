-- A writer says it otherwise, or takes it back; what stood there before is kept for the market's people.
alter table review
  add column edited_at timestamp with time zone,
  drop constraint review_state,
  add constraint review_state check (state in ('shown','waiting','hidden','withdrawn'));
--> statement-breakpoint
create table review_wording (
  id bigint generated always as identity primary key,
  review_id text not null references review(id),
  stars integer not null,
  text text not null,
  ended_at timestamp with time zone not null default now());
--> statement-breakpoint
create index review_wording_of on review_wording (review_id, id);
--> statement-breakpoint
-- What a buyer said changes only as he says it anew, and what he said before is kept. What was hidden or taken back is looked at before it
-- is read again. Nobody decides about his own shop, and only its people answer for a shop.
create or replace function keep_review() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_anew boolean := new.edited_at is distinct from old.edited_at;
begin
  if (new.id, new.product_id, new.vendor_id, new.order_id, new.line_id, new.writer_id, new.made_at)
      is distinct from (old.id, old.product_id, old.vendor_id, old.order_id, old.line_id, old.writer_id, old.made_at)
    or (v_anew and (new.edited_at is null or new.edited_at < old.edited_at))
    or (not v_anew and (new.stars, new.text) is distinct from (old.stars, old.text))
    or (not v_anew and new.name is distinct from old.name and new.name is not null) then
    raise exception 'a review is kept as it was written' using errcode = '23514', constraint = 'review_kept';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('shown', 'waiting'), ('shown', 'hidden'), ('waiting', 'shown'),
      ('waiting', 'hidden'), ('hidden', 'shown'), ('shown', 'withdrawn'), ('waiting', 'withdrawn'))
    and not (v_anew and new.state = 'waiting')
    or (v_anew and old.state <> 'shown' and new.state <> 'waiting') then
    raise exception 'review.wrong_state' using errcode = 'HAAT1';
  end if;
  if new.decided_at is distinct from old.decided_at and works_for(new.decided_by, new.vendor_id) then
    raise exception 'staff.own_shop' using errcode = 'HAAT1';
  end if;
  if new.replied_at is distinct from old.replied_at and not works_for(new.reply_by, new.vendor_id) then
    raise exception 'review.not_found' using errcode = 'HAAT1';
  end if;
  if v_anew then
    insert into review_wording (review_id, stars, text) values (old.id, old.stars, old.text);
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger review_wording_stays before update or delete on review_wording for each statement execute function refuse_change();
--> statement-breakpoint
-- What is shown is counted as it stands now, of the goods first and then of the shop; the goods' card is made anew within a second.
create or replace function count_review() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_was integer := case when tg_op = 'UPDATE' and old.state = 'shown' then old.stars end;
  v_is integer := case when new.state = 'shown' then new.stars end;
  v_subject text;
begin
  if v_was is not distinct from v_is then
    return null;
  end if;
  foreach v_subject in array array[new.product_id, new.vendor_id] loop
    insert into rating (subject) values (v_subject) on conflict do nothing;
    update rating set s1 = s1 + (v_is is not distinct from 1)::int - (v_was is not distinct from 1)::int,
      s2 = s2 + (v_is is not distinct from 2)::int - (v_was is not distinct from 2)::int,
      s3 = s3 + (v_is is not distinct from 3)::int - (v_was is not distinct from 3)::int,
      s4 = s4 + (v_is is not distinct from 4)::int - (v_was is not distinct from 4)::int,
      s5 = s5 + (v_is is not distinct from 5)::int - (v_was is not distinct from 5)::int where subject = v_subject;
  end loop;
  insert into stale_card (product_id) values (new.product_id);
  return null;
end $$;
--> statement-breakpoint
drop trigger review_counted on review;
--> statement-breakpoint
create trigger review_counted after update of state, stars on review for each row execute function count_review();
--> statement-breakpoint
alter table review_wording enable row level security;
--> statement-breakpoint
alter table review_wording force row level security;
--> statement-breakpoint
create policy inside on review_wording to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on review_wording for select to haat_read using (true);
--> statement-breakpoint
create policy staff on review_wording for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant select on review_wording to haat_app, haat_job, haat_read, haat_engine;
--> statement-breakpoint
grant insert on review_wording to haat_engine;
--> statement-breakpoint
grant update (stars, text, edited_at) on review to haat_job;
--> statement-breakpoint
-- After how many days a buyer is asked.
alter table setting add constraint setting_review_ask_days check (name <> 'review_ask_days' or value::text ~ '^([1-9]|[12][0-9]|30)$');
