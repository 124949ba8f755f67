-- What a courier told us and is with no parcel of ours: why, where staff see it, and what they did about it.
alter table courier_notice add column why text;
--> statement-breakpoint
update courier_notice set why = case state when 'unreadable' then 'unreadable' else 'nothing' end where state in ('stray','unreadable');
--> statement-breakpoint
alter table courier_notice
  add constraint courier_notice_why check (why in ('nothing','reference','number','cash','over','unnamed','unreadable')),
  add constraint courier_notice_told check (case state when 'done' then why is null when 'waiting' then true else why is not null end);
--> statement-breakpoint
create index courier_notice_loose on courier_notice (received_at, key) where why is not null;
--> statement-breakpoint
create index courier_event_unknown on courier_event (courier, received_at) where kind = 'unknown';
--> statement-breakpoint
do $patch$
declare
  was text := pg_get_functiondef('keep_courier_notice'::regproc);
  become text := replace(was, '(new.state, new.ended_at) is distinct from (old.state, old.ended_at)',
    '(new.state, new.ended_at, new.why) is distinct from (old.state, old.ended_at, old.why)');
begin
  if become = was then raise exception 'keep_courier_notice is not as it was'; end if;
  execute become;
end $patch$;
--> statement-breakpoint
grant update (why) on courier_notice to haat_job;
--> statement-breakpoint
create table courier_notice_act (
  key text not null references courier_notice(key),
  seq integer not null,
  by text not null references user_account(id),
  reason text not null,
  made_at timestamp with time zone not null default now(),
  primary key (key, seq),
  constraint courier_notice_act_reason check (char_length(reason) between 5 and 300)
);
--> statement-breakpoint
create function guard_notice_act() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.seq is distinct from 1 + (select count(*) from courier_notice_act where key = new.key)
    or not exists (select from courier_notice where key = new.key and why is not null) then
    raise exception 'a message is put aside, and taken up again, in turn' using errcode = '23514', constraint = 'courier_notice_act_turn';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_notice_act_turn before insert on courier_notice_act for each row execute function guard_notice_act();
--> statement-breakpoint
create trigger courier_notice_act_kept before update or delete on courier_notice_act for each statement execute function refuse_change();
--> statement-breakpoint
alter table courier_notice_act enable row level security;
--> statement-breakpoint
alter table courier_notice_act force row level security;
--> statement-breakpoint
create policy inside on courier_notice_act to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on courier_notice_act for select to haat_read using (true);
--> statement-breakpoint
create policy staff on courier_notice_act for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant select on courier_notice_act to haat_read, haat_job, haat_engine, haat_app;
--> statement-breakpoint
grant insert on courier_notice_act to haat_job;
