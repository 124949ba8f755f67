-- What a buyer complains of: its shop has 48 hours, and by law somebody takes the first step within 72. Money moves by what the market has
-- for it, never by this.
create table complaint (
  id text primary key,
  number text not null unique,
  order_id text not null references orders(id),
  sub_order_id text not null references sub_order(id),
  vendor_id text not null references vendor(id),
  order_line_id text references order_line(id),
  kind text not null,
  said text not null,
  made_at timestamp with time zone not null default now(),
  state text not null default 'open',
  shop_by timestamp with time zone not null,
  due_at timestamp with time zone not null,
  answer text,
  offer text,
  answered_by text references user_account(id),
  answered_at timestamp with time zone,
  insists text,
  sent_on_by text,
  at_support_at timestamp with time zone,
  outcome text,
  decision text,
  decided_by text references user_account(id),
  decided_at timestamp with time zone,
  settled_by text,
  settled_at timestamp with time zone,
  reminded_at timestamp with time zone,
  overdue_at timestamp with time zone,
  version integer not null default 1,
  constraint complaint_kind check (kind in ('not_arrived','late','wrong_thing','missing','broken','not_as_shown','overcharged','money_not_back','behaviour','other')),
  constraint complaint_words check (char_length(said) between 1 and 2000 and char_length(answer) between 1 and 2000 and char_length(insists) between 1 and 2000
    and char_length(decision) between 1 and 2000),
  constraint complaint_state check (state in ('open','answered','at_support','settled','decided')),
  constraint complaint_shop_clock check (shop_by = made_at + interval '48 hours'),
  constraint complaint_clock check (due_at = case when sent_on_by in ('buyer','offer') then at_support_at else made_at end + interval '72 hours'),
  constraint complaint_answered check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null) and (answered_at is null) = (offer is null)
    and (state <> 'answered' or answered_at is not null)),
  constraint complaint_offer check (offer in ('refund','return','exchange','stays','no_cause')),
  constraint complaint_sent_on check ((at_support_at is null) = (sent_on_by is null) and (state not in ('at_support','decided') or at_support_at is not null)
    and sent_on_by in ('buyer','offer','clock') and (sent_on_by <> 'buyer' or insists is not null) and (sent_on_by <> 'offer' or offer in ('refund','return'))),
  constraint complaint_decided check ((state <> 'decided' or decided_at is not null) and (decided_at is null) = (decided_by is null)
    and (decided_at is null) = (decision is null) and (decided_at is null) = (outcome is null)),
  constraint complaint_outcome check (outcome in ('refund','return','exchange','stays','no_cause')),
  constraint complaint_settled check ((state <> 'settled' or settled_at is not null) and (settled_at is null) = (settled_by is null) and settled_by in ('buyer','silence'))
);
--> statement-breakpoint
create index complaint_order on complaint (order_id);
--> statement-breakpoint
create index complaint_vendor on complaint (vendor_id, made_at desc);
--> statement-breakpoint
create index complaint_due on complaint (due_at) where state in ('open','answered','at_support');
--> statement-breakpoint
create index complaint_ended on complaint (made_at desc) where state in ('settled','decided');
--> statement-breakpoint
-- Of a parcel, and of each of its lines, one at a time.
create unique index complaint_once on complaint (sub_order_id, coalesce(order_line_id, '')) where state in ('open','answered','at_support');
--> statement-breakpoint
create table complaint_photo (
  id text primary key,
  complaint_id text not null references complaint(id),
  order_id text not null references orders(id),
  place smallint not null,
  bytes integer not null,
  sha256 text not null,
  key_sealed text,
  body bytea,
  made_at timestamp with time zone not null default now(),
  constraint complaint_photo_place unique (complaint_id, place),
  constraint complaint_photo_few check (place between 1 and 5),
  constraint complaint_photo_size check (bytes between 1 and 3000000 and length(body) <= 3000100),
  constraint complaint_photo_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint complaint_photo_whole check ((key_sealed is null) = (body is null))
);
--> statement-breakpoint
create index complaint_photo_order on complaint_photo (order_id);
--> statement-breakpoint
-- Of the order whose part and line it names, and said once: words change only to a dash, when their buyer is forgotten.
create function keep_complaint() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_moving text[] := array['state','version','said','due_at','answer','offer','answered_by','answered_at','insists','sent_on_by','at_support_at',
    'outcome','decision','decided_by','decided_at','settled_by','settled_at','reminded_at','overdue_at'];
  v_once text[] := array['answer','offer','answered_by','answered_at','insists','sent_on_by','at_support_at','outcome','decision','decided_by','decided_at',
    'settled_by','settled_at','reminded_at','overdue_at','said'];
  v_words text[] := array['said','answer','insists','decision'];
  v_old jsonb := to_jsonb(old);
  v_new jsonb := to_jsonb(new);
begin
  if v_new - v_moving is distinct from v_old - v_moving
      or new.due_at is distinct from old.due_at and new.at_support_at is not distinct from old.at_support_at
      or exists (select from unnest(v_once) f where v_old->f <> 'null' and v_new->f <> v_old->f and not (f = any(v_words) and v_new->>f = '—')) then
    raise exception 'what was said of a complaint stays as it was said' using errcode = '23514', constraint = 'complaint_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger complaint_kept before update on complaint for each row execute function keep_complaint();
--> statement-breakpoint
create function complaint_of_order() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from sub_order s where s.id = new.sub_order_id and s.order_id = new.order_id and s.vendor_id = new.vendor_id)
      or new.order_line_id is not null and not exists (select from order_line l where l.id = new.order_line_id and l.sub_order_id = new.sub_order_id)
      or (select count(*) from complaint c where c.order_id = new.order_id) >= 10 then
    raise exception 'a complaint is of a parcel of its order, and of no more than ten' using errcode = '23514', constraint = 'complaint_of_order';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger complaint_of_order before insert on complaint for each row execute function complaint_of_order();
--> statement-breakpoint
create trigger complaint_stays before delete on complaint for each statement execute function refuse_change();
--> statement-breakpoint
create trigger complaint_born before insert on complaint for each row execute function only_legal_moves('complaint');
--> statement-breakpoint
create trigger complaint_moved before update of state on complaint for each row when (old.state is distinct from new.state) execute function only_legal_moves('complaint');
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values ('complaint','','open'), ('complaint','open','answered'), ('complaint','open','at_support'),
  ('complaint','open','settled'), ('complaint','answered','at_support'), ('complaint','answered','settled'), ('complaint','at_support','decided'), ('complaint','at_support','settled');
--> statement-breakpoint
do $patch$
declare
  v_was text := (select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'transition'::regclass and conname = 'transition_machine');
  v_become text := replace(v_was, '''swap''::text', '''swap''::text, ''complaint''::text');
begin
  if v_become is null or v_become = v_was then raise exception 'transition_machine is not as it was'; end if;
  execute 'alter table transition drop constraint transition_machine, add constraint transition_machine ' || v_become;
end $patch$;
--> statement-breakpoint
create trigger complaint_photo_stays before delete on complaint_photo for each statement execute function refuse_change();
--> statement-breakpoint
-- Its key is sealed anew when ours change, and picture and key go together with the order's buyer.
create function keep_complaint_photo() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - array['key_sealed','body'] is distinct from to_jsonb(old) - array['key_sealed','body']
    or (new.body is not null and new.body is distinct from old.body)
    or (new.body is null and old.body is not null and not exists (select from orders o where o.id = old.order_id and o.contact_name = '—')) then
    raise exception 'a photo of a complaint is kept' using errcode = '23514', constraint = 'complaint_photo_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger complaint_photo_kept before update on complaint_photo for each row execute function keep_complaint_photo();
--> statement-breakpoint
alter table complaint enable row level security;
--> statement-breakpoint
alter table complaint force row level security;
--> statement-breakpoint
create policy inside on complaint to haat_owner, haat_job using (true) with check (true);
--> statement-breakpoint
create policy staff on complaint for select to haat_app using (haat_is_staff());
--> statement-breakpoint
alter table complaint_photo enable row level security;
--> statement-breakpoint
alter table complaint_photo force row level security;
--> statement-breakpoint
create policy inside on complaint_photo to haat_owner, haat_job using (true) with check (true);
--> statement-breakpoint
revoke all on complaint, complaint_photo from haat_read, haat_engine;
--> statement-breakpoint
grant select on complaint to haat_job, haat_app;
--> statement-breakpoint
grant insert on complaint to haat_job;
--> statement-breakpoint
grant update (state, version, said, due_at, answer, offer, answered_by, answered_at, insists, sent_on_by, at_support_at, outcome, decision, decided_by, decided_at,
  settled_by, settled_at, reminded_at, overdue_at) on complaint to haat_job;
--> statement-breakpoint
grant select, insert on complaint_photo to haat_job;
--> statement-breakpoint
grant update (key_sealed, body) on complaint_photo to haat_job;
