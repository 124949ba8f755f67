-- What one of two reports of what the other wrote, with the few messages around it, is all that the market reads of a conversation.
alter table review_report
  add column message_id text references conversation_message(id),
  drop constraint review_report_reason,
  add constraint review_report_reason check (reason in ('untrue','rude','private','advert','outside','other')),
  drop constraint review_report_of_one,
  add constraint review_report_of_one check (num_nonnulls(review_id, question_id, message_id) = 1);
--> statement-breakpoint
create unique index message_report_once on review_report (message_id, by_user) where closed_at is null;
--> statement-breakpoint
create index conversation_message_hidden on conversation_message (decided_at desc, id desc) where state = 'hidden';
--> statement-breakpoint
create table conversation_stop (
  id bigint primary key generated always as identity,
  user_id text not null references user_account(id),
  message_id text not null references conversation_message(id),
  reason text not null,
  until timestamp with time zone not null,
  by_user text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  constraint conversation_stop_time check (until > made_at and until <= made_at + interval '31 days'));
--> statement-breakpoint
create index conversation_stop_of on conversation_stop (user_id, until);
--> statement-breakpoint
create table conversation_look (
  id bigint primary key generated always as identity,
  message_id text not null references conversation_message(id),
  by_user text not null references user_account(id),
  made_at timestamp with time zone not null default now());
--> statement-breakpoint
create index conversation_look_of on conversation_look (message_id, made_at);
--> statement-breakpoint
create trigger conversation_stop_stays before update or delete on conversation_stop for each statement execute function refuse_change();
--> statement-breakpoint
create trigger conversation_look_stays before update or delete on conversation_look for each statement execute function refuse_change();
--> statement-breakpoint
-- Nobody looks without a report that waits, nor at what was said with his own shop.
create function guard_look() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from review_report w where w.message_id = new.message_id and w.closed_at is null) then
    raise exception 'conversation.not_found' using errcode = 'HAAT1';
  end if;
  if exists (select from conversation_message m where m.id = new.message_id and works_for(new.by_user, m.vendor_id)) then
    raise exception 'staff.own_shop' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger look_guarded before insert on conversation_look for each row execute function guard_look();
--> statement-breakpoint
do $patch$
declare
  v_was text := pg_get_functiondef('guard_message()'::regprocedure);
  v_become text := replace(v_was, '  if v_of.buyer_quiet = ''blocked''', '  if exists (select from conversation_stop s where s.user_id = new.by_user and s.until > clock_timestamp()) then
    raise exception ''conversation.stopped'' using errcode = ''HAAT1'';
  end if;
  if v_of.buyer_quiet = ''blocked''');
begin
  if v_become = v_was then raise exception 'guard_message is not as it was'; end if;
  execute v_become;
end $patch$;
--> statement-breakpoint
alter table conversation_stop enable row level security;
--> statement-breakpoint
alter table conversation_stop force row level security;
--> statement-breakpoint
alter table conversation_look enable row level security;
--> statement-breakpoint
alter table conversation_look force row level security;
--> statement-breakpoint
create policy inside on conversation_stop to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy inside on conversation_look to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy own on conversation_stop for select to haat_app using (user_id = haat_user());
--> statement-breakpoint
revoke all on conversation_stop, conversation_look from haat_read;
--> statement-breakpoint
grant select on conversation_stop to haat_app, haat_job, haat_engine;
--> statement-breakpoint
grant insert on conversation_stop to haat_job;
--> statement-breakpoint
grant select, insert on conversation_look to haat_job;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function guard_look() owner to haat_engine;
--> statement-breakpoint
revoke all on function guard_look() from public;
--> statement-breakpoint
revoke create on schema public from haat_engine;
