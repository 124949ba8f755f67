-- What a buyer and a shop say to each other in private: one conversation of the two, and no taka moves by it.
create table conversation (
  id text primary key,
  buyer_id text not null references user_account(id),
  vendor_id text not null references vendor(id),
  buyer_name text,
  last_at timestamp with time zone not null default clock_timestamp(),
  buyer_read_at timestamp with time zone,
  shop_read_at timestamp with time zone,
  buyer_told_at timestamp with time zone,
  shop_told_at timestamp with time zone,
  buyer_quiet text,
  shop_quiet text,
  made_at timestamp with time zone not null default now(),
  constraint conversation_once unique (buyer_id, vendor_id),
  constraint conversation_name check (char_length(buyer_name) between 1 and 80),
  constraint conversation_quiet check (buyer_quiet in ('muted','blocked') and shop_quiet in ('muted','blocked')));
--> statement-breakpoint
create index conversation_of_buyer on conversation (buyer_id, last_at desc, id desc);
--> statement-breakpoint
create index conversation_of_shop on conversation (vendor_id, last_at desc, id desc);
--> statement-breakpoint
-- Of whom one side has not read what the other said, and was not sent word of it since it last read.
create index conversation_buyer_waits on conversation (last_at)
  where coalesce(buyer_read_at < last_at, true) and buyer_told_at is null and buyer_quiet is null;
--> statement-breakpoint
create index conversation_shop_waits on conversation (last_at)
  where coalesce(shop_read_at < last_at, true) and shop_told_at is null and shop_quiet is null;
--> statement-breakpoint
create table conversation_message (
  id text primary key,
  conversation_id text not null references conversation(id),
  vendor_id text not null references vendor(id),
  side text not null,
  by_user text not null references user_account(id),
  text text not null,
  sub_order_id text references sub_order(id),
  product_id text references product(id),
  leads_away boolean not null default false,
  state text not null default 'shown',
  reason text,
  decided_by text references user_account(id),
  decided_at timestamp with time zone,
  made_at timestamp with time zone not null default clock_timestamp(),
  constraint conversation_message_side check (side in ('buyer','shop')),
  constraint conversation_message_words check (char_length(text) between 1 and 2000),
  constraint conversation_message_about check (num_nonnulls(sub_order_id, product_id) <= 1),
  constraint conversation_message_state check (state in ('shown','hidden')),
  constraint conversation_message_reason check (state <> 'hidden' or num_nulls(reason, decided_by, decided_at) = 0));
--> statement-breakpoint
create index conversation_message_of on conversation_message (conversation_id, made_at desc, id desc);
--> statement-breakpoint
create index conversation_message_by on conversation_message (by_user, made_at);
--> statement-breakpoint
create index conversation_message_age on conversation_message (made_at) where text <> '—';
--> statement-breakpoint
-- Nobody writes to his own shop, nor to one that is not there. Somebody to whom nothing was ever brought begins five in a day, others
-- twenty. The owner, who seeds and repairs, is not held.
create function guard_conversation() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'haat_owner', 'usage') then
    return new;
  end if;
  if works_for(new.buyer_id, new.vendor_id) then
    raise exception 'conversation.own_shop' using errcode = 'HAAT1';
  end if;
  if not exists (select from vendor v where v.id = new.vendor_id and v.state in ('open', 'paused'))
    and not exists (select from sub_order s join orders o on o.id = s.order_id where s.vendor_id = new.vendor_id and o.buyer_id = new.buyer_id) then
    raise exception 'vendor.not_found' using errcode = 'HAAT1';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('conversation:' || new.buyer_id, 0));
  if (select count(*) from conversation c where c.buyer_id = new.buyer_id and c.made_at > now() - interval '1 day')
      >= (case when exists (select from orders o join sub_order s on s.order_id = o.id where o.buyer_id = new.buyer_id
        and s.state in ('delivered', 'completed')) then 20 else 5 end) then
    raise exception 'conversation.too_many' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger conversation_guarded before insert on conversation for each row execute function guard_conversation();
--> statement-breakpoint
-- Only its two write in it: the buyer, and who works for the shop. While nobody has answered, one side says ten things in a day, and a
-- buyer who has ordered nothing there five; a person a hundred in all, a shop a thousand.
create function guard_message() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_of conversation;
  v_alone integer;
  v_most integer := 10;
begin
  if pg_has_role(session_user, 'haat_owner', 'usage') then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('message:' || new.by_user, 0));
  select * into v_of from conversation c where c.id = new.conversation_id for update;
  if v_of.id is null or v_of.vendor_id <> new.vendor_id
      or (new.side = 'buyer' and new.by_user <> v_of.buyer_id) or (new.side = 'shop' and not works_for(new.by_user, v_of.vendor_id)) then
    raise exception 'conversation.not_found' using errcode = 'HAAT1';
  end if;
  if v_of.buyer_quiet = 'blocked' or v_of.shop_quiet = 'blocked' then
    raise exception 'conversation.blocked' using errcode = 'HAAT1';
  end if;
  if new.sub_order_id is not null and not exists (select from sub_order s join orders o on o.id = s.order_id
      where s.id = new.sub_order_id and s.vendor_id = v_of.vendor_id and o.buyer_id = v_of.buyer_id) then
    raise exception 'sub_order.not_found' using errcode = 'HAAT1';
  end if;
  if new.product_id is not null and not exists (select from product p where p.id = new.product_id and p.vendor_id = v_of.vendor_id) then
    raise exception 'product.not_found' using errcode = 'HAAT1';
  end if;
  if new.side = 'buyer' and not exists (select from sub_order s join orders o on o.id = s.order_id
      where s.vendor_id = v_of.vendor_id and o.buyer_id = v_of.buyer_id) then
    v_most := 5;
  end if;
  select count(*) into v_alone from conversation_message m where m.conversation_id = v_of.id and m.side = new.side
    and m.made_at > greatest(clock_timestamp() - interval '1 day',
      (select max(o.made_at) from conversation_message o where o.conversation_id = v_of.id and o.side <> new.side));
  if v_alone >= v_most then
    raise exception 'conversation.unanswered' using errcode = 'HAAT1';
  end if;
  if new.side = 'buyer' and (select count(*) >= 100 from conversation_message m where m.by_user = new.by_user and m.side = 'buyer'
      and m.made_at > clock_timestamp() - interval '1 day')
    or new.side = 'shop' and (select count(*) >= 1000 from conversation_message m join conversation c on c.id = m.conversation_id
      where c.vendor_id = v_of.vendor_id and c.last_at > clock_timestamp() - interval '1 day' and m.side = 'shop'
        and m.made_at > clock_timestamp() - interval '1 day') then
    raise exception 'conversation.too_many' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger message_guarded before insert on conversation_message for each row execute function guard_message();
--> statement-breakpoint
-- Between whom it is never changes, and what was read is never unread.
create function keep_conversation() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.buyer_id, new.vendor_id, new.made_at) is distinct from (old.id, old.buyer_id, old.vendor_id, old.made_at)
    or new.buyer_read_at < old.buyer_read_at or new.shop_read_at < old.shop_read_at or new.last_at < old.last_at
    or (new.buyer_name is distinct from old.buyer_name and new.buyer_name is not null) then
    raise exception 'a conversation stays between its two' using errcode = '23514', constraint = 'conversation_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger conversation_kept before update on conversation for each row execute function keep_conversation();
--> statement-breakpoint
-- What was said stays as it was said: it goes altogether, or is hidden by the market, never by whoever works for the shop.
create function keep_message() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.id, new.conversation_id, new.vendor_id, new.side, new.by_user, new.sub_order_id, new.product_id, new.leads_away, new.made_at)
      is distinct from (old.id, old.conversation_id, old.vendor_id, old.side, old.by_user, old.sub_order_id, old.product_id, old.leads_away, old.made_at)
    or (new.text is distinct from old.text and new.text <> '—') then
    raise exception 'what was said in a conversation stays as it was said' using errcode = '23514', constraint = 'conversation_message_kept';
  end if;
  if new.decided_at is distinct from old.decided_at and works_for(new.decided_by, new.vendor_id) then
    raise exception 'staff.own_shop' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger message_kept before update on conversation_message for each row execute function keep_message();
--> statement-breakpoint
create trigger conversation_stays before delete on conversation for each statement execute function refuse_change();
--> statement-breakpoint
create trigger message_stays before delete on conversation_message for each statement execute function refuse_change();
--> statement-breakpoint
alter table conversation enable row level security;
--> statement-breakpoint
alter table conversation force row level security;
--> statement-breakpoint
alter table conversation_message enable row level security;
--> statement-breakpoint
alter table conversation_message force row level security;
--> statement-breakpoint
create policy inside on conversation to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy inside on conversation_message to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
-- The market's people are not among them: they are shown what was reported, and nothing else.
create policy own on conversation for select to haat_app using ((haat_kind() = 'buyer' and buyer_id = haat_user())
  or (haat_kind() = 'vendor' and haat_member_role() in ('owner', 'manager') and vendor_id = haat_vendor()));
--> statement-breakpoint
create policy own on conversation_message for select to haat_app using (exists (select from conversation c where c.id = conversation_id));
--> statement-breakpoint
revoke all on conversation, conversation_message from haat_read;
--> statement-breakpoint
grant select on conversation, conversation_message to haat_app, haat_job, haat_engine;
--> statement-breakpoint
grant insert on conversation, conversation_message to haat_job;
--> statement-breakpoint
grant update on conversation to haat_engine;
--> statement-breakpoint
grant update (last_at, buyer_read_at, shop_read_at, buyer_told_at, shop_told_at, buyer_quiet, shop_quiet, buyer_name) on conversation to haat_job;
--> statement-breakpoint
grant update (text, state, reason, decided_by, decided_at) on conversation_message to haat_job;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
do $own$
declare f text;
begin
  foreach f in array array['guard_conversation()', 'guard_message()', 'keep_message()'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $own$;
--> statement-breakpoint
revoke create on schema public from haat_engine;
