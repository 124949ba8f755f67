-- What came back is written down by nobody past the two who agreed to it: this refund, this sum, this number of the bank's.
create function unmade_refund_by_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from proposal p where p.kind = 'refund.bounced' and p.state = 'agreed' and p.subject = new.refund_id
      and p.maker_id = new.proposed_by and p.checker_id = new.agreed_by
      and p.payload #>> '{bounced,trx}' = new.reference
      and p.payload ->> 'amountMinor' = new.amount_minor::text) then
    raise exception 'a refund that came back is agreed by two' using errcode = '23514', constraint = 'unmade_refund_agreed';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger unmade_refund_agreed before insert on unmade_refund for each row when (new.credited_at is not null) execute function unmade_refund_by_two();
