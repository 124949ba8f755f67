-- What a word of a courier's means that nobody knew: two agree, and it never means what moves money.
create table courier_word (
  proposal_id text primary key references proposal(id),
  courier text not null,
  word text not null,
  means text,
  made_at timestamp with time zone not null default now(),
  constraint courier_word_courier check (courier in ('pathao','steadfast','redx','paperfly','ecourier','carrybee')),
  constraint courier_word_word check (word = lower(btrim(word)) and char_length(word) between 1 and 200 and word not like 'unknown%'),
  constraint courier_word_means check (means in ('noted','picked_up','in_transit','out_for_delivery','attempt_failed','on_hold'))
);
--> statement-breakpoint
create index courier_word_of on courier_word (courier, word, made_at desc);
--> statement-breakpoint
create function courier_word_by_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from proposal p where p.id = new.proposal_id and p.kind = 'courier.word' and p.state = 'agreed' and p.checker_id <> p.maker_id
      and p.subject = new.courier || ':' || new.word and p.payload #>> '{remittance,word,means}' is not distinct from new.means) then
    raise exception 'what a word means is agreed by two' using errcode = '23514', constraint = 'courier_word_by_two';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_word_by_two before insert on courier_word for each row execute function courier_word_by_two();
--> statement-breakpoint
create trigger courier_word_append_only before update or delete on courier_word for each statement execute function refuse_change();
--> statement-breakpoint
alter table courier_word enable row level security;
--> statement-breakpoint
alter table courier_word force row level security;
--> statement-breakpoint
create policy inside on courier_word to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on courier_word for select to haat_read using (true);
--> statement-breakpoint
create policy staff on courier_word for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant select on courier_word to haat_read, haat_job, haat_engine, haat_app;
--> statement-breakpoint
grant insert on courier_word to haat_job;
--> statement-breakpoint
do $$
declare
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'proposal_kind');
begin
  if strpos(v_check, '''remittance.rule''::text') = 0 then
    raise exception 'proposal_kind no longer has remittance.rule: %', v_check;
  end if;
  execute 'alter table proposal drop constraint proposal_kind, add constraint proposal_kind '
    || replace(v_check, '''remittance.rule''::text', '''remittance.rule''::text, ''courier.word''::text');
end $$;
--> statement-breakpoint
create policy words on proposal for select to haat_app using (kind = 'courier.word' and haat_kind() in ('support_2','finance'));
