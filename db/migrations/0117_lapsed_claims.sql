-- A claim that no statement names does not wait for ever: its time over, it has lapsed, and a statement that names it after all brings
-- it back before people. Its moves are a machine like the others, with rows of history.
alter table payment_claim
  add column lapsed_at timestamp with time zone,
  drop constraint payment_claim_state,
  drop constraint payment_claim_released,
  add constraint payment_claim_state check (state in ('waiting','matched','wrong_amount','released','used','other_payer','other_account','too_early','replaced','rejected','lapsed')),
  add constraint payment_claim_released check (state <> 'released' or attempt_id is not null),
  add constraint payment_claim_lapsed check (state <> 'lapsed' or lapsed_at is not null);
--> statement-breakpoint
alter table setting add constraint setting_trxid_wait check (name <> 'trxid_wait_days' or value::text::int between 3 and 90);
--> statement-breakpoint
create index payment_claim_lapsed_trx on payment_claim (wallet, trx) where state = 'lapsed';
--> statement-breakpoint
grant update (lapsed_at) on payment_claim to haat_job;
--> statement-breakpoint
create or replace function claim_moves() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.order_id, new.wallet, new.trx, new.payer_tail, new.amount_minor, new.made_at)
    is distinct from (old.id, old.order_id, old.wallet, old.trx, old.payer_tail, old.amount_minor, old.made_at)
    or new.attempt_id is distinct from old.attempt_id and new.state <> 'released'
    or old.lapsed_at is not null and new.lapsed_at is distinct from old.lapsed_at then
    raise exception 'a claim keeps its words' using errcode = '23514', constraint = 'payment_claim_kept';
  end if;
  if new.state = 'waiting' and old.state <> 'waiting' and not exists (select from statement where id = old.statement_id and state in ('undoing','undone')) then
    raise exception 'a claim is forgotten only with its file' using errcode = '23514', constraint = 'payment_claim_moves';
  end if;
  if new.state = 'released' and old.state <> 'released' and not exists (select from payment_attempt a
      where a.id = new.attempt_id and a.order_id = new.order_id and a.method = new.wallet and a.gateway_ref = new.id
        and a.captured_minor = new.stated_minor) then
    raise exception 'what is released was captured' using errcode = '23514', constraint = 'payment_claim_captured';
  end if;
  return new;
end $$;
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values
  ('claim','','waiting'),
  ('claim','waiting','matched'), ('claim','waiting','wrong_amount'), ('claim','waiting','used'), ('claim','waiting','other_payer'),
  ('claim','waiting','other_account'), ('claim','waiting','too_early'), ('claim','waiting','replaced'), ('claim','waiting','rejected'),
  ('claim','waiting','lapsed'),
  ('claim','matched','released'), ('claim','matched','rejected'), ('claim','matched','waiting'),
  ('claim','wrong_amount','released'), ('claim','wrong_amount','rejected'), ('claim','wrong_amount','waiting'),
  ('claim','lapsed','matched'), ('claim','lapsed','wrong_amount');
--> statement-breakpoint
create trigger payment_claim_born before insert on payment_claim for each row execute function only_legal_moves('claim');
--> statement-breakpoint
create trigger payment_claim_moved before update of state on payment_claim for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('claim');
--> statement-breakpoint
do $$
declare
  v_was text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'transition_machine');
begin
  if strpos(v_was, '''bank_credit''::text') = 0 then
    raise exception 'transition_machine no longer has bank_credit';
  end if;
  alter table transition drop constraint transition_machine;
  execute 'alter table transition add constraint transition_machine ' || replace(v_was, '''bank_credit''::text', '''bank_credit''::text, ''claim''::text');
end $$;
--> statement-breakpoint
-- Several are moved by one statement, by whoever finds them; so each row writes its own history, with its number where it comes to a
-- state once more.
create function claim_history() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_times bigint := (select count(*) from transition where machine = 'claim' and subject_id = new.id and to_state = new.state);
begin
  insert into transition (machine, subject_id, order_id, from_state, to_state, event_key, actor, reason)
  select 'claim', new.id, new.order_id, case tg_op when 'UPDATE' then old.state end, new.state,
    new.state || case when v_times = 0 then '' else ':' || v_times + 1 end,
    case when new.state in ('released','rejected') then 'finance:' || new.decided_by
      when tg_op = 'INSERT' or new.state = 'replaced' then coalesce('buyer:' || o.buyer_id, 'guest') else 'system:claims' end,
    case when new.state = 'rejected' then new.reason end
    from orders o where o.id = new.order_id;
  return null;
end $$;
--> statement-breakpoint
create trigger payment_claim_told after insert on payment_claim for each row execute function claim_history();
--> statement-breakpoint
create trigger payment_claim_told_moved after update of state on payment_claim for each row
  when (old.state is distinct from new.state) execute function claim_history();
--> statement-breakpoint
-- What became of them before there was a history has it now.
insert into transition (machine, subject_id, order_id, to_state, event_key, actor, at)
select 'claim', c.id, c.order_id, 'waiting', 'waiting', coalesce('buyer:' || o.buyer_id, 'guest'), c.made_at
  from payment_claim c join orders o on o.id = c.order_id order by c.made_at, c.id;
--> statement-breakpoint
insert into transition (machine, subject_id, order_id, from_state, to_state, event_key, actor, reason, at)
select 'claim', c.id, c.order_id, case when c.state in ('released','rejected') and c.stated_minor is not null
    then case when c.stated_minor = c.amount_minor then 'matched' else 'wrong_amount' end else 'waiting' end, c.state, c.state,
    case when c.state in ('released','rejected') then 'finance:' || c.decided_by else 'system:claims' end,
    case when c.state = 'rejected' then c.reason end, coalesce(c.decided_at, c.found_at, c.made_at)
  from payment_claim c where c.state <> 'waiting' order by coalesce(c.decided_at, c.found_at, c.made_at), c.id;
