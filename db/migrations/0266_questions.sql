-- What people ask about goods before they buy, and what the shop and those who own them answer. One row is one thing said by one person.
create table question (
  id text primary key,
  product_id text not null references product(id),
  vendor_id text not null references vendor(id),
  answer_to text references question(id),
  by_user text not null references user_account(id),
  said_as text not null,
  text text not null,
  name text,
  state text not null,
  reason text,
  decided_by text references user_account(id),
  decided_at timestamp with time zone,
  made_at timestamp with time zone not null default now(),
  constraint question_as check (said_as in ('asker','shop','buyer') and (said_as = 'asker') = (answer_to is null)),
  constraint question_state check (state in ('shown','waiting','hidden')),
  constraint question_words check (char_length(text) between 2 and 1000 and char_length(coalesce(name, '')) <= 80),
  constraint question_reason check (state <> 'hidden' or (char_length(coalesce(reason, '')) >= 5 and decided_by is not null and decided_at is not null)));
--> statement-breakpoint
create index question_of_product on question (product_id, made_at desc, id desc) where state = 'shown' and answer_to is null;
--> statement-breakpoint
create index question_of_shop on question (vendor_id, made_at desc, id desc) where state = 'shown' and answer_to is null;
--> statement-breakpoint
create unique index question_answered_once on question (answer_to, by_user) where answer_to is not null;
--> statement-breakpoint
create unique index question_shop_once on question (answer_to) where said_as = 'shop';
--> statement-breakpoint
create unique index question_once on question (by_user, product_id, md5(text)) where answer_to is null;
--> statement-breakpoint
create index question_waiting on question (made_at, id) where state = 'waiting';
--> statement-breakpoint
create index question_hidden on question (decided_at desc, id desc) where state = 'hidden';
--> statement-breakpoint
create index question_by on question (by_user, made_at);
--> statement-breakpoint
alter table review_report
  alter column review_id drop not null,
  add column question_id text references question(id),
  add constraint review_report_of_one check (num_nonnulls(review_id, question_id) = 1);
--> statement-breakpoint
create unique index question_report_once on review_report (question_id, by_user) where closed_at is null;
--> statement-breakpoint
-- Nobody asks about his own shop's goods, only its people answer for a shop, and only whoever owns the goods answers beside it. Ten a day
-- of one person. The owner, who seeds and repairs, is not held.
create function guard_question() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_works boolean;
begin
  if pg_has_role(session_user, 'haat_owner', 'usage') then
    return new;
  end if;
  v_works := works_for(new.by_user, new.vendor_id);
  if new.answer_to is not null and not exists (select from question q where q.id = new.answer_to and q.answer_to is null
      and q.state = 'shown' and q.product_id = new.product_id and q.vendor_id = new.vendor_id) then
    raise exception 'question.not_found' using errcode = 'HAAT1';
  end if;
  if new.said_as = 'shop' then
    if not v_works then
      raise exception 'question.not_found' using errcode = 'HAAT1';
    end if;
    return new;
  end if;
  if v_works then
    raise exception 'question.own_shop' using errcode = 'HAAT1';
  end if;
  if new.said_as = 'buyer' and not exists (select from orders o join order_line l on l.order_id = o.id join sub_order s on s.id = l.sub_order_id
      where o.buyer_id = new.by_user and l.product_id = new.product_id and s.state in ('delivered', 'completed')) then
    raise exception 'question.not_bought' using errcode = 'HAAT1';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('question:' || new.by_user, 0));
  if (select count(*) >= 10 from question q where q.by_user = new.by_user and q.said_as <> 'shop' and q.made_at > now() - interval '1 day') then
    raise exception 'question.too_many' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger question_guarded before insert on question for each row execute function guard_question();
--> statement-breakpoint
-- What was said stays; a shop may write its answer anew, which is looked at again where it was not shown. Nobody decides about his own shop.
create function keep_question() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_anew boolean := new.text is distinct from old.text;
begin
  if (new.id, new.product_id, new.vendor_id, new.answer_to, new.by_user, new.said_as, new.made_at)
      is distinct from (old.id, old.product_id, old.vendor_id, old.answer_to, old.by_user, old.said_as, old.made_at)
    or (v_anew and new.said_as <> 'shop')
    or (new.name is distinct from old.name and new.name is not null) then
    raise exception 'what was asked or answered is kept as it was written' using errcode = '23514', constraint = 'question_kept';
  end if;
  if (new.state <> old.state and (old.state, new.state) not in (('shown', 'hidden'), ('waiting', 'shown'), ('waiting', 'hidden'),
      ('hidden', 'shown')) and not (v_anew and new.state = 'waiting'))
    or (v_anew and old.state <> 'shown' and new.state <> 'waiting') then
    raise exception 'question.wrong_state' using errcode = 'HAAT1';
  end if;
  if new.decided_at is distinct from old.decided_at and works_for(new.decided_by, new.vendor_id) then
    raise exception 'staff.own_shop' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger question_kept before update on question for each row execute function keep_question();
--> statement-breakpoint
create trigger question_stays before delete on question for each statement execute function refuse_change();
--> statement-breakpoint
alter table question enable row level security;
--> statement-breakpoint
alter table question force row level security;
--> statement-breakpoint
create policy inside on question to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on question for select to haat_read using (true);
--> statement-breakpoint
create policy shown on question for select to haat_app
  using (state = 'shown' or haat_is_staff() or (said_as = 'shop' and haat_kind() = 'vendor' and vendor_id = haat_vendor()));
--> statement-breakpoint
grant select on question to haat_app, haat_job, haat_read, haat_engine;
--> statement-breakpoint
grant insert on question to haat_job;
--> statement-breakpoint
grant update (text, state, reason, decided_by, decided_at, name) on question to haat_job;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function guard_question() owner to haat_engine;
--> statement-breakpoint
alter function keep_question() owner to haat_engine;
--> statement-breakpoint
revoke all on function guard_question() from public;
--> statement-breakpoint
revoke all on function keep_question() from public;
--> statement-breakpoint
revoke create on schema public from haat_engine;
