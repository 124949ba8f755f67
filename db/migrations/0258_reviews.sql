-- What buyers say of goods that were brought to them, once for each thing; and what they gave it, counted for goods and shops.
create table review (
  id text primary key,
  product_id text not null references product(id),
  vendor_id text not null references vendor(id),
  order_id text not null references orders(id),
  line_id text not null references order_line(id),
  writer_id text references user_account(id),
  stars integer not null,
  text text not null default '',
  name text,
  state text not null,
  reason text,
  decided_by text references user_account(id),
  decided_at timestamp with time zone,
  reply text,
  reply_by text references user_account(id),
  replied_at timestamp with time zone,
  made_at timestamp with time zone not null default now(),
  constraint review_once unique (order_id, product_id),
  constraint review_stars check (stars between 1 and 5),
  constraint review_state check (state in ('shown','waiting','hidden')),
  constraint review_words check (char_length(text) <= 2000 and char_length(coalesce(name, '')) <= 80),
  constraint review_reason check (state <> 'hidden' or (char_length(coalesce(reason, '')) >= 5 and decided_by is not null and decided_at is not null)),
  constraint review_reply check ((reply is null) = (replied_at is null) and (reply is null) = (reply_by is null) and char_length(coalesce(reply, '')) <= 1000));
--> statement-breakpoint
create index review_of_product on review (product_id, made_at desc, id desc) where state = 'shown';
--> statement-breakpoint
create index review_of_shop on review (vendor_id, made_at desc, id desc);
--> statement-breakpoint
create index review_waiting on review (made_at, id) where state = 'waiting';
--> statement-breakpoint
create index review_hidden on review (decided_at desc, id desc) where state = 'hidden';
--> statement-breakpoint
create table review_photo (
  id text primary key,
  review_id text not null references review(id),
  sha256 text not null,
  bytes integer not null,
  widths integer[] not null,
  blur text not null,
  stem text,
  made_at timestamp with time zone not null default now(),
  kept_at timestamp with time zone,
  gone_at timestamp with time zone,
  swept_at timestamp with time zone,
  constraint review_photo_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint review_photo_size check (bytes > 0 and cardinality(widths) between 1 and 3),
  constraint review_photo_blur check (blur like 'data:image/webp;base64,%' and length(blur) < 1000),
  constraint review_photo_whole check ((kept_at is null) = (stem is null)),
  constraint review_photo_way check (swept_at is null or gone_at is not null));
--> statement-breakpoint
create unique index review_photo_once on review_photo (review_id, sha256) where gone_at is null;
--> statement-breakpoint
create index review_photo_to_sweep on review_photo (made_at) where swept_at is null and (kept_at is null or gone_at is not null);
--> statement-breakpoint
create table review_report (
  id bigint generated always as identity primary key,
  review_id text not null references review(id),
  by_user text not null references user_account(id),
  by_shop boolean not null,
  reason text not null,
  words text not null default '',
  made_at timestamp with time zone not null default now(),
  closed_at timestamp with time zone,
  constraint review_report_reason check (reason in ('untrue','rude','private','advert','other')),
  constraint review_report_words check (char_length(words) <= 500));
--> statement-breakpoint
create unique index review_report_once on review_report (review_id, by_user) where closed_at is null;
--> statement-breakpoint
create index review_report_open on review_report (made_at) where closed_at is null;
--> statement-breakpoint
create index review_report_of on review_report (by_user, made_at);
--> statement-breakpoint
create table review_ask (
  order_id text primary key references orders(id),
  asked_at timestamp with time zone not null default now());
--> statement-breakpoint
create index sub_order_delivered on sub_order (delivered_at) where delivered_at is not null;
--> statement-breakpoint
-- How many gave one star, two, and so on, of goods or of a shop.
create table rating (
  subject text primary key,
  s1 integer not null default 0,
  s2 integer not null default 0,
  s3 integer not null default 0,
  s4 integer not null default 0,
  s5 integer not null default 0,
  constraint rating_counts check (least(s1, s2, s3, s4, s5) >= 0));
--> statement-breakpoint
-- Only of what was brought to whoever says it, once for each of goods, and never by whoever works for the shop or has its people's
-- phone. The owner, who seeds and repairs, is not held.
create function guard_review() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v record;
  v_phones text[];
begin
  if pg_has_role(session_user, 'haat_owner', 'usage') then
    return new;
  end if;
  select l.order_id, l.product_id, l.vendor_id, s.state, o.buyer_id, o.contact_phone_hash, o.alt_phone_hash into v
    from order_line l join sub_order s on s.id = l.sub_order_id join orders o on o.id = l.order_id where l.id = new.line_id;
  if not found or (v.order_id, v.product_id, v.vendor_id) is distinct from (new.order_id, new.product_id, new.vendor_id) then
    raise exception 'review.not_found' using errcode = 'HAAT1';
  end if;
  if v.state not in ('delivered', 'completed') then
    raise exception 'review.not_delivered' using errcode = 'HAAT1';
  end if;
  v_phones := hashes_of(v.contact_phone_hash) || hashes_of(v.alt_phone_hash);
  if works_for(v.buyer_id, new.vendor_id) or works_for(new.writer_id, new.vendor_id)
    or exists (select from user_account u where u.phone_hash = any (v_phones) and works_for(u.id, new.vendor_id)) then
    raise exception 'review.own_shop' using errcode = 'HAAT1';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('review:' || new.product_id, 0));
  if exists (select from review r join orders o on o.id = r.order_id
      where r.product_id = new.product_id and (r.order_id = new.order_id or o.buyer_id = v.buyer_id
        or o.contact_phone_hash = any (hashes_of(v.contact_phone_hash)))) then
    raise exception 'review.twice' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger review_guarded before insert on review for each row execute function guard_review();
--> statement-breakpoint
-- What a buyer said stays as he said it; his name may only go. Nobody decides about his own shop, and only its people answer for a shop.
create function keep_review() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.id, new.product_id, new.vendor_id, new.order_id, new.line_id, new.writer_id, new.stars, new.text, new.made_at)
      is distinct from (old.id, old.product_id, old.vendor_id, old.order_id, old.line_id, old.writer_id, old.stars, old.text, old.made_at)
    or (new.name is distinct from old.name and new.name is not null) then
    raise exception 'a review is kept as it was written' using errcode = '23514', constraint = 'review_kept';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('shown', 'waiting'), ('shown', 'hidden'), ('waiting', 'shown'),
      ('waiting', 'hidden'), ('hidden', 'shown')) then
    raise exception 'review.wrong_state' using errcode = 'HAAT1';
  end if;
  if new.decided_at is distinct from old.decided_at and works_for(new.decided_by, new.vendor_id) then
    raise exception 'staff.own_shop' using errcode = 'HAAT1';
  end if;
  if new.replied_at is distinct from old.replied_at and not works_for(new.reply_by, new.vendor_id) then
    raise exception 'review.not_found' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger review_kept before update on review for each row execute function keep_review();
--> statement-breakpoint
create trigger review_stays before delete on review for each statement execute function refuse_change();
--> statement-breakpoint
-- What is shown is counted, of the goods first and then of the shop; the goods' card is made anew within a second.
create function count_review() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_more integer := (new.state = 'shown')::int - case tg_op when 'UPDATE' then (old.state = 'shown')::int else 0 end;
  v_subject text;
begin
  if v_more = 0 then
    return null;
  end if;
  foreach v_subject in array array[new.product_id, new.vendor_id] loop
    insert into rating (subject) values (v_subject) on conflict do nothing;
    update rating set s1 = s1 + v_more * (new.stars = 1)::int, s2 = s2 + v_more * (new.stars = 2)::int, s3 = s3 + v_more * (new.stars = 3)::int,
      s4 = s4 + v_more * (new.stars = 4)::int, s5 = s5 + v_more * (new.stars = 5)::int where subject = v_subject;
  end loop;
  insert into stale_card (product_id) values (new.product_id);
  return null;
end $$;
--> statement-breakpoint
create trigger review_counted_born after insert on review for each row execute function count_review();
--> statement-breakpoint
create trigger review_counted after update of state on review for each row execute function count_review();
--> statement-breakpoint
-- Three at most, also for two that come at once.
create function guard_review_photo() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from review where id = new.review_id for update;
  if (select count(*) >= 3 from review_photo where review_id = new.review_id and gone_at is null)
    and not exists (select from review_photo where review_id = new.review_id and sha256 = new.sha256 and gone_at is null) then
    raise exception 'review.photos_full' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger review_photo_few before insert on review_photo for each row execute function guard_review_photo();
--> statement-breakpoint
create trigger review_photo_stays before delete on review_photo for each statement execute function refuse_change();
--> statement-breakpoint
-- What a card says of it; null where nobody has.
create function rating_json(p_subject text) returns json language sql stable set search_path = public, pg_temp as $$
  select json_build_object('average', round((s1 + 2 * s2 + 3 * s3 + 4 * s4 + 5 * s5)::numeric / n, 1), 'count', n)
    from rating cross join lateral (select s1 + s2 + s3 + s4 + s5 as n) t where subject = p_subject and n > 0
$$;
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['review', 'review_photo', 'review_report', 'review_ask', 'rating'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('grant select on %I to haat_app, haat_job, haat_read, haat_engine', t);
  end loop;
end $$;
--> statement-breakpoint
create policy everyone on rating for select to haat_app using (true);
--> statement-breakpoint
create policy shown on review for select to haat_app using (state = 'shown' or haat_is_staff() or haat_owns_order(order_id));
--> statement-breakpoint
create policy shown on review_photo for select to haat_app using (exists (select 1 from review r where r.id = review_photo.review_id));
--> statement-breakpoint
create policy staff on review_report for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant insert on review, review_photo, review_report, review_ask to haat_job;
--> statement-breakpoint
grant update (state, reason, decided_by, decided_at, reply, reply_by, replied_at, name) on review to haat_job;
--> statement-breakpoint
grant update (stem, kept_at, gone_at, swept_at) on review_photo to haat_job;
--> statement-breakpoint
grant update (closed_at) on review_report to haat_job;
--> statement-breakpoint
grant insert, update on rating to haat_engine;
--> statement-breakpoint
-- To lock the row that a photo belongs to.
grant update (state) on review to haat_engine;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'public' and p.proname in ('guard_review', 'keep_review', 'count_review', 'guard_review_photo', 'rating_json') loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
-- A card says what buyers gave the goods.
do $patch$
declare
  v_old text := pg_get_functiondef('cards_now(text[])'::regprocedure);
  v_new text := replace(v_old, 'as "priceVaries",', 'as "priceVaries", rating_json(p.id) as rating,');
begin
  if v_new = v_old then
    raise exception 'cards_now is not as it was';
  end if;
  execute v_new;
end $patch$;
