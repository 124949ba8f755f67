-- Browsers that hear of an order, or of all orders of a person, besides his SMS. Whose they are is their row's one owner; where they are
-- reached is sealed, and found again by the hash of an address that nobody can guess.
create table news_device (
  id text primary key,
  order_id text references orders(id),
  user_id text references user_account(id),
  endpoint_hash text not null,
  sealed text not null,
  label text not null,
  made_at timestamp with time zone not null default now(),
  told_at timestamp with time zone,
  constraint news_device_whose check (num_nonnulls(order_id, user_id) = 1),
  constraint news_device_label check (char_length(label) <= 200)
);
--> statement-breakpoint
create unique index news_device_order on news_device (order_id, endpoint_hash);
--> statement-breakpoint
create unique index news_device_user on news_device (user_id, endpoint_hash);
--> statement-breakpoint
create index news_device_age on news_device (made_at) where order_id is not null;
--> statement-breakpoint
alter table news_device enable row level security;
--> statement-breakpoint
alter table news_device force row level security;
--> statement-breakpoint
create policy inside on news_device to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy own on news_device for all to haat_app
  using ((haat_kind() = 'buyer' and user_id = haat_user()) or haat_owns_order(order_id))
  with check ((haat_kind() = 'buyer' and user_id = haat_user()) or haat_owns_order(order_id));
--> statement-breakpoint
grant select, insert, delete on news_device to haat_app;
--> statement-breakpoint
grant update (sealed, label) on news_device to haat_app;
--> statement-breakpoint
grant select, delete on news_device to haat_job;
--> statement-breakpoint
grant update (told_at, sealed) on news_device to haat_job;
--> statement-breakpoint
alter table outbox drop constraint outbox_topic, add constraint outbox_topic check (topic in ('sms','mail','push','event','person'));
--> statement-breakpoint
alter table outbox add constraint outbox_push_sealed
  check (topic <> 'push' or payload = '{}' or (payload ? 'sealed' and not payload ?| array['to','text','subject','html']));
