-- What the bank credits for a transfer that came back is also none of what a courier has paid for a claim, of what explains a case or a
-- settlement's difference, nor of what a shop has handed in; whichever of the two is said second is refused.
create or replace function bank_credit_counted(p_number text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from bank_credit b where upper(b.reference) = upper(p_number) and b.state in ('proposed','noted','undoing'))
    or exists (select from remittance_credit c where upper(c.reference) = upper(p_number))
    or exists (select from courier_claim_act a where a.act = 'bank' and upper(a.detail ->> 'reference') = upper(p_number))
    or exists (select from settlement_case k where k.clear_to = 'bank' and k.state in ('proposed','cleared') and upper(k.clear_reference) = upper(p_number))
    or exists (select from hand_in h where h.state <> 'refused' and upper(h.reference) = upper(p_number))
    or exists (select from unmade_refund u where u.credited_at is not null and upper(u.reference) = upper(p_number))
$$;
--> statement-breakpoint
-- Its arguments: the constraint that it stands for, and where in the row the bank's number is.
create or replace function refuse_bounced_credit() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_number text := to_jsonb(new) #>> coalesce(tg_argv[1], '{reference}')::text[];
begin
  perform pg_advisory_xact_lock(hashtextextended('credited:' || upper(v_number), 0));
  if exists (select from unmade_refund u where u.credited_at is not null and upper(u.reference) = upper(v_number)) then
    raise exception 'the bank credited this for a transfer that came back' using errcode = '23505', constraint = tg_argv[0];
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_claim_act_none_bounced before insert on courier_claim_act for each row when (new.act = 'bank')
  execute function refuse_bounced_credit('courier_claim_act_reference', '{detail,reference}');
--> statement-breakpoint
create trigger settlement_case_none_bounced before update of clear_to, clear_reference, state on settlement_case for each row
  when (new.clear_to = 'bank' and new.state = 'proposed') execute function refuse_bounced_credit('settlement_case_reference', '{clear_reference}');
--> statement-breakpoint
create trigger hand_in_none_bounced before insert on hand_in for each row execute function refuse_bounced_credit('hand_in_reference_unique');
