-- What stands in no statement of its courier's is claimed of him: what he still holds of a parcel's cash, once, and while no row of his names it.
-- A row that comes later puts it back on his list and settles it there; who claimed it may let it go again.
create unique index courier_claim_missing on courier_claim (consignment_id) where kind = 'missing' and state = 'open';
--> statement-breakpoint
create index courier_claim_act_alone on courier_claim_act (by_id, made_at) where act in ('claimed','unclaimed') and proposal_id is null;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_check text;
begin
  foreach v_change slice 1 in array array[
    ['courier_claim', 'courier_claim_kind', '''short''::text', '''short''::text, ''missing''::text'],
    ['courier_claim_act', 'courier_claim_act_name', '''found''::text', '''found''::text, ''claimed''::text, ''unclaimed''::text, ''named''::text'],
    ['courier_claim_act', 'courier_claim_act_money', '''found''::text', '''found''::text, ''claimed''::text, ''unclaimed''::text, ''named''::text'],
    ['proposal', 'proposal_kind', '''remittance.end''::text', '''remittance.end''::text, ''remittance.claim''::text']
  ] loop
    v_check := (select pg_get_constraintdef(oid) from pg_constraint where conname = v_change[2]);
    if strpos(v_check, v_change[3]) = 0 then
      raise exception '% no longer has %: %', v_change[2], v_change[3], v_check;
    end if;
    execute format('alter table %I drop constraint %I, add constraint %I ', v_change[1], v_change[2], v_change[2]) || replace(v_check, v_change[3], v_change[4]);
  end loop;
  -- One person claims, or lets go, up to a limit; so it may name a proposal and need not.
  v_check := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'courier_claim_act_two');
  execute 'alter table courier_claim_act drop constraint courier_claim_act_two, add constraint courier_claim_act_two check (act in (''claimed'',''unclaimed'') or '
    || substr(v_check, 7) || ')';
end $patch$;
--> statement-breakpoint
alter table courier_claim_act drop constraint courier_claim_act_hand,
  add constraint courier_claim_act_hand check (by_id is not null or act in ('statement','named'));
--> statement-breakpoint
-- Whoever matches a row to the parcel waits for this, or this for him.
create function courier_claim_of_missing() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_left bigint;
begin
  perform 1 from consignment where id = new.consignment_id for update;
  select due_minor - settled_minor - moved_minor into v_left from courier_cash where consignment_id = new.consignment_id and state = 'open' for update;
  if new.amount_minor > coalesce(v_left, 0) then
    raise exception 'no more is claimed than its courier holds' using errcode = '23514', constraint = 'courier_claim_held';
  end if;
  if live_taking(new.consignment_id) is not null or exists (select from remittance_row r where r.consignment_id = new.consignment_id and r.state = 'waiting' and not r.is_adjustment) then
    raise exception 'what a row names is no claim' using errcode = '23514', constraint = 'courier_claim_unstated';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_claim_of_missing before insert on courier_claim for each row when (new.kind = 'missing') execute function courier_claim_of_missing();
--> statement-breakpoint
-- All that one person has claimed of a courier within a day, or let go, counts.
create function courier_claim_alone(p_by text, p_courier text, p_act text) returns bigint language sql stable set search_path = public, pg_temp as $$
  select coalesce(sum(a.amount_minor), 0)::bigint from courier_claim_act a join courier_claim c on c.id = a.claim_id
    where a.by_id = p_by and a.act = p_act and c.courier = p_courier and a.proposal_id is null and a.made_at > now() - interval '1 day'
      and a.act in ('claimed','unclaimed')
$$;
--> statement-breakpoint
create function courier_claim_claimed() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_claim courier_claim;
begin
  select * into v_claim from courier_claim where id = new.claim_id;
  if v_claim.kind is distinct from 'missing' then
    raise exception 'only what stands in no statement is claimed so' using errcode = '23514', constraint = 'courier_claim_claimed';
  end if;
  if new.proposal_id is null then
    perform pg_advisory_xact_lock(hashtextextended('claimed:' || v_claim.courier || ':' || new.by_id, 0));
    if courier_claim_alone(new.by_id, v_claim.courier, new.act) + new.amount_minor > setting_now('remittance_file_alone_minor', 20000000) then
      raise exception 'two claim what is above the limit' using errcode = '23514', constraint = 'courier_claim_alone';
    end if;
  elsif not exists (select from proposal p where p.id = new.proposal_id and p.kind = 'remittance.claim' and p.state = 'agreed' and p.checker_id <> p.maker_id
      and p.payload #>> '{remittance,missing,act}' = new.act and p.payload #> '{remittance,missing,of}' @> jsonb_build_array(jsonb_build_object(
        'id', case new.act when 'claimed' then v_claim.consignment_id else v_claim.id end, 'amountMinor', new.amount_minor::text))) then
    raise exception 'two have not agreed to this claim' using errcode = '23514', constraint = 'courier_claim_by_two';
  end if;
  return new;
end $$;
--> statement-breakpoint
drop trigger courier_claim_act_by_two on courier_claim_act;
--> statement-breakpoint
create trigger courier_claim_act_by_two before insert on courier_claim_act for each row
  when (new.act not in ('unpaid','claimed','unclaimed')) execute function courier_claim_act_by_two();
--> statement-breakpoint
create trigger courier_claim_claimed before insert on courier_claim_act for each row
  when (new.act in ('claimed','unclaimed')) execute function courier_claim_claimed();
--> statement-breakpoint
revoke all on function courier_claim_alone(text, text, text) from public;
--> statement-breakpoint
grant execute on function courier_claim_alone(text, text, text) to haat_job;
