-- What a courier took at a door beyond what was due there is its buyer's: two end its case like that, and a refund of his order is owed. Two
-- may undo it while nobody has sent it; so may they undo what was said to have gone to, or come from, our bank for a case.
do $patch$
declare
  v_change text[];
  v_check text;
begin
  foreach v_change slice 1 in array array[
    ['courier_claim_act', 'courier_claim_act_name', '''found''::text', '''found''::text, ''buyer''::text'],
    ['courier_claim_act', 'courier_claim_act_money', '''found''::text', '''found''::text, ''buyer''::text'],
    ['courier_claim_act', 'courier_claim_act_two', '''bank''::text', '''bank''::text, ''buyer''::text'],
    ['refund', 'refund_born_of', '''sub_order_late''::text', '''sub_order_late''::text, ''over_taken''::text']
  ] loop
    v_check := (select pg_get_constraintdef(oid) from pg_constraint where conname = v_change[2]);
    if v_check is null or strpos(v_check, v_change[3]) = 0 then
      raise exception '% no longer has %: %', v_change[2], v_change[3], v_check;
    end if;
    execute format('alter table %I drop constraint %I, add constraint %I ', v_change[1], v_change[2], v_change[2]) || replace(v_check, v_change[3], v_change[4]);
  end loop;
end $patch$;
--> statement-breakpoint
-- Whether two have said of what ended a case, or paid a claim, that it was wrong.
create function is_unpaid(p_act text) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from courier_claim_act u where u.act = 'unpaid' and u.detail ->> 'of' = p_act)
$$;
--> statement-breakpoint
-- What the row of a case says was taken at the door beyond its parcel's cash, less what its buyer was given of that; poisha.
create function over_taken_of(p_case text) returns bigint language sql stable set search_path = public, pg_temp as $$
  select coalesce((select greatest(r.collected_minor - coalesce((r.settled ->> 'cash')::bigint, 0)
        - coalesce((select sum(b.amount_minor) from courier_claim_act b where b.case_id = s.id and b.act = 'buyer' and not is_unpaid(b.id)), 0)::bigint, 0)
      from remittance_case s join remittance_row r on r.remittance_id = s.remittance_id and r.line = s.line and r.posting_no = s.posting_no and r.state = 'posted'
      where s.id = p_case and s.opened_minor < 0 and r.consignment_id is not null), 0)
$$;
--> statement-breakpoint
create function courier_claim_act_to_buyer() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.case_id is null or new.amount_minor > over_taken_of(new.case_id) then
    raise exception 'a buyer is owed what was taken from him, once' using errcode = '23514', constraint = 'courier_claim_act_to_buyer';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_claim_act_to_buyer before insert on courier_claim_act for each row
  when (new.act = 'buyer') execute function courier_claim_act_to_buyer();
--> statement-breakpoint
create function refund_of_over_taken() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from courier_claim_act b join remittance_case s on s.id = b.case_id
      join remittance_row r on r.remittance_id = s.remittance_id and r.line = s.line join consignment c on c.id = r.consignment_id
      where b.act = 'buyer' and new.business_key = 'over_taken:' || b.id and b.amount_minor = new.amount_minor
        and c.order_id = new.order_id and c.sub_order_id is not distinct from new.sub_order_id) then
    raise exception 'what was taken too much is owed by two' using errcode = '23514', constraint = 'refund_of_over_taken';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger refund_of_over_taken after insert on refund deferrable initially deferred for each row
  when (new.born_of = 'over_taken') execute function refund_of_over_taken();
--> statement-breakpoint
create function act_owes_refund() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from refund r where r.business_key = 'over_taken:' || new.id and r.amount_minor = new.amount_minor) then
    raise exception 'a buyer who is owed has a refund' using errcode = '23514', constraint = 'act_owes_refund';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger courier_claim_act_owes after insert on courier_claim_act deferrable initially deferred for each row
  when (new.act = 'buyer') execute function act_owes_refund();
--> statement-breakpoint
create or replace function withdraw_refund() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from disproof d where d.refund_id = new.id and d.state = 'disproved')
    and not (new.born_of = 'over_taken' and is_unpaid(substr(new.business_key, length('over_taken:') + 1))
      and not exists (select from refund_evidence e where e.refund_id = new.id and e.state in ('open','confirmed'))) then
    raise exception 'what is owed stays owed' using errcode = '23514', constraint = 'refund_stays_owed';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- A case goes towards nothing; back again only as far as two have just undone.
create or replace function keep_remittance_case() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_free text[] := array['suspense_minor','state','ended_by','ended_at','reason'];
  v_back bigint := abs(new.suspense_minor) - abs(old.suspense_minor);
begin
  if to_jsonb(new) - v_free is distinct from to_jsonb(old) - v_free or sign(new.suspense_minor) * sign(old.opened_minor) < 0
    or v_back = 0 or v_back < 0 and old.state = 'ended'
    or v_back > 0 and (abs(new.suspense_minor) > abs(old.opened_minor) or not exists (select from courier_claim_act u
      where u.case_id = new.id and u.act = 'unpaid' and u.amount_minor = v_back and u.made_at = now())) then
    raise exception 'a case goes towards nothing' using errcode = '23514', constraint = 'remittance_case_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function courier_claim_unpaid_by_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from proposal p join courier_claim_act b on b.id = p.subject where p.id = new.proposal_id and p.kind = 'remittance.undo' and p.state = 'agreed' and p.checker_id <> p.maker_id
      and b.id = new.detail ->> 'of' and b.act in ('bank','buyer') and coalesce(b.claim_id, b.case_id) = coalesce(new.claim_id, new.case_id)
      and p.payload ->> 'amountMinor' = new.amount_minor::text and b.amount_minor = new.amount_minor) then
    raise exception 'what paid a claim is undone by two' using errcode = '23514', constraint = 'courier_claim_unpaid_by_two';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- What was taken beyond an order is none of what the order was paid by; its refund says that it goes back.
do $patch$
declare
  v_source text := pg_get_functiondef('order_document(text)'::regprocedure);
  v_was text := 'from payment_attempt a where a.order_id = o.id)';
begin
  if strpos(v_source, v_was) = 0 then
    raise exception 'order_document no longer has: %', v_was;
  end if;
  execute replace(v_source, v_was, 'from payment_attempt a where a.order_id = o.id and a.tender_no < 1000)');
end $patch$;
--> statement-breakpoint
-- Such a refund's journal is the one that took it out of suspense.
do $patch$
declare
  v_source text := pg_get_functiondef('ledger_rules(timestamptz,boolean)'::regprocedure);
  v_was text := 'and not exists (select from journal j where j.event_key = r.id and j.event_type in (''J8'',''J9'',''J10'',''J15b'',''J19''))';
begin
  if strpos(v_source, v_was) = 0 then
    raise exception 'ledger_rules no longer has: %', v_was;
  end if;
  execute replace(v_source, v_was, v_was || '
   and (r.born_of <> ''over_taken'' or not exists (select from journal j join journal_line l on l.journal_id = j.id where j.event_type = ''J20''
     and j.event_key = substr(r.business_key, 12) and l.account = ''L:REFUND_IT'' and l.side = ''C'' and l.amount = r.amount_minor))');
end $patch$;
