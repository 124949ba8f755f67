-- What a person keeps an eye on, and of what she asked to hear once it can be bought again: one message, and the wish is over.
create table wish (
  user_id text not null references user_account(id),
  product_id text not null references product(id),
  price_minor bigint not null,
  made_at timestamp with time zone not null default now(),
  primary key (user_id, product_id));
--> statement-breakpoint
create table stock_wish (
  id text primary key,
  user_id text not null references user_account(id),
  variant_id text not null references variant(id),
  channel text not null,
  made_at timestamp with time zone not null default now(),
  until timestamp with time zone not null,
  told_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint stock_wish_channel check (channel in ('sms','mail')),
  constraint stock_wish_end check (told_at is null or ended_at is not null));
--> statement-breakpoint
create unique index stock_wish_open on stock_wish (user_id, variant_id) where ended_at is null;
--> statement-breakpoint
create index stock_wish_waiting on stock_wish (variant_id, made_at, id) where ended_at is null;
--> statement-breakpoint
create index stock_wish_until on stock_wish (until) where ended_at is null;
--> statement-breakpoint
create index stock_wish_told on stock_wish (variant_id, told_at) where told_at is not null;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['wish', 'stock_wish'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy own on %I for select to haat_app using (haat_kind() = ''buyer'' and user_id = haat_user())', t);
    execute format('grant select on %I to haat_app, haat_engine', t);
    execute format('grant select, insert, delete on %I to haat_job', t);
  end loop;
end $$;
--> statement-breakpoint
grant update (told_at, ended_at) on stock_wish to haat_job;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
-- How many a buyer could order now, as a cart sees it.
create function to_sell(p_variant text) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select g.available from wanted_good g where g.variant_id = p_variant and g.is_for_sale), 0)
$$;
--> statement-breakpoint
create function guard_wish() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('wish:' || new.user_id, 0));
  if (select count(*) from wish where user_id = new.user_id) >= 200 then
    raise exception 'wish.many' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger wish_guarded before insert on wish for each row execute function guard_wish();
--> statement-breakpoint
-- Of what can be bought nobody waits; and nobody waits for everything, nor asks again and again in one day.
create function guard_stock_wish() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('wish:' || new.user_id, 0));
  if to_sell(new.variant_id) > 0 then
    raise exception 'wish.there' using errcode = 'HAAT1';
  end if;
  if (select count(*) filter (where ended_at is null) >= 20 or count(*) filter (where made_at > now() - interval '1 day') >= 40
        from stock_wish where user_id = new.user_id) then
    raise exception 'wish.many' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger stock_wish_guarded before insert on stock_wish for each row execute function guard_stock_wish();
--> statement-breakpoint
-- What is over stays over, and nobody is told of what cannot be bought.
create function keep_stock_wish() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.ended_at is not null then
    raise exception 'a wish that is over stays as it is';
  end if;
  if new.told_at is not null and to_sell(new.variant_id) = 0 then
    raise exception 'nobody is told of what cannot be bought';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger stock_wish_kept before update on stock_wish for each row execute function keep_stock_wish();
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array['to_sell(text)', 'guard_wish()', 'guard_stock_wish()', 'keep_stock_wish()'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
grant execute on function to_sell(text) to haat_app, haat_job;
