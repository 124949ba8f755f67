-- What our bank has credited and one person types by hand is a fact above the limit only where another types it as well, from the bank's own
-- paper and without having seen what the first one typed: how much, of which day, under which number, and whose it is. Where they differ it
-- rests, with both of them, until a third has looked at the bank's paper. A line of a file of the bank's is such another hand.
alter table proposal add column keyed jsonb, add column keyed_by text references user_account(id),
  add constraint proposal_keyed check ((keyed is null) = (keyed_by is null) and (keyed is null or jsonb_typeof(keyed) = 'object')
    and keyed_by is distinct from maker_id);
--> statement-breakpoint
create function keyed_once() returns trigger language plpgsql as $$
begin
  raise exception 'what a second person has typed stays as it was typed' using errcode = '23514', constraint = 'proposal_keyed_once';
end $$;
--> statement-breakpoint
create trigger proposal_keyed_once before update on proposal for each row
  when (old.keyed_by is not null and (new.keyed, new.keyed_by) is distinct from (old.keyed, old.keyed_by)) execute function keyed_once();
--> statement-breakpoint
-- What a proposal says that the bank has credited; null: it is about no credit, or about one that a line of the bank's brought.
create function credit_wished(p_kind text, p_payload jsonb) returns jsonb language sql immutable set search_path = public, pg_temp as $$
  select case
    when p_kind in ('remittance.credit','remittance.advance') then jsonb_build_object('payer', p_payload #>> '{remittance,courier}',
      'day', p_payload #>> '{remittance,credit,day}', 'amountMinor', p_payload ->> 'amountMinor', 'reference', p_payload #>> '{remittance,credit,reference}')
    when p_kind = 'remittance.end' and p_payload #>> '{remittance,end,act}' = 'bank' then jsonb_build_object('payer', p_payload #>> '{remittance,courier}',
      'day', p_payload #>> '{remittance,end,day}', 'amountMinor', p_payload ->> 'amountMinor', 'reference', p_payload #>> '{remittance,end,reference}') end
$$;
--> statement-breakpoint
-- Whether a second hand must type it: it is above the limit, and no line of the bank's own says the same.
create function credit_wants_hand(p_credit jsonb) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select p_credit is not null and abs((p_credit ->> 'amountMinor')::bigint) > setting_now('remittance_file_alone_minor', 20000000)
    and not exists (select from bank_line l where l.number_key = bank_number(p_credit ->> 'reference') and l.day = (p_credit ->> 'day')::date
      and l.amount_minor = (p_credit ->> 'amountMinor')::bigint)
$$;
--> statement-breakpoint
create function credit_alike(p_credit jsonb, p_keyed jsonb) returns boolean language sql stable set search_path = public, pg_temp as $$
  select coalesce(p_keyed ->> 'payer' = p_credit ->> 'payer' and p_keyed ->> 'day' = p_credit ->> 'day' and p_keyed ->> 'amountMinor' = p_credit ->> 'amountMinor'
    and bank_number(p_keyed ->> 'reference') = bank_number(p_credit ->> 'reference'), false)
$$;
--> statement-breakpoint
create function credit_by_two_hands() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_credit jsonb;
  v_by_two boolean;
begin
  select credit_wished(p.kind, p.payload), credit_alike(credit_wished(p.kind, p.payload), p.keyed) or coalesce(p.checker_id <> p.keyed_by, false)
    into v_credit, v_by_two from proposal p where p.id = new.proposal_id;
  if credit_wants_hand(v_credit) and not v_by_two then
    raise exception 'above the limit two type what the bank has credited' using errcode = '23514', constraint = 'bank_credit_two_hands';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_credit_two_hands before insert on remittance_credit for each row execute function credit_by_two_hands();
--> statement-breakpoint
create trigger courier_advance_two_hands before insert on courier_advance for each row execute function credit_by_two_hands();
--> statement-breakpoint
create trigger courier_claim_act_two_hands before insert on courier_claim_act for each row when (new.act = 'bank') execute function credit_by_two_hands();
--> statement-breakpoint
do $$
begin
  grant create on schema public to haat_engine;
  alter function credit_wants_hand(jsonb) owner to haat_engine;
  revoke all on function credit_wished(text, jsonb), credit_wants_hand(jsonb), credit_alike(jsonb, jsonb), credit_by_two_hands(), keyed_once() from public;
  grant execute on function credit_wished(text, jsonb), credit_wants_hand(jsonb), credit_alike(jsonb, jsonb) to haat_owner, haat_app, haat_job, haat_engine;
  revoke create on schema public from haat_engine;
end $$;
