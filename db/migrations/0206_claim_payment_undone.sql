-- What two have said that our bank was paid for a claim may have been another's: two others say so, once. The claim is owed again, and the
-- bank's number is free for what it was.
do $patch$
declare
  v_change text[];
  v_check text;
begin
  foreach v_change slice 1 in array array[
    ['courier_claim_act_name', '''found''::text'],
    ['courier_claim_act_money', '''found''::text'],
    ['courier_claim_act_two', '''bank''::text']
  ] loop
    v_check := (select pg_get_constraintdef(oid) from pg_constraint where conname = v_change[1]);
    if strpos(v_check, v_change[2]) = 0 then
      raise exception '% no longer has %: %', v_change[1], v_change[2], v_check;
    end if;
    execute format('alter table courier_claim_act drop constraint %I, add constraint %I ', v_change[1], v_change[1]) || replace(v_check, v_change[2], v_change[2] || ', ''unpaid''::text');
  end loop;
end $patch$;
--> statement-breakpoint
create unique index courier_claim_act_unpaid on courier_claim_act ((detail ->> 'of')) where act = 'unpaid';
--> statement-breakpoint
drop trigger courier_claim_act_by_two on courier_claim_act;
--> statement-breakpoint
create trigger courier_claim_act_by_two before insert on courier_claim_act for each row
  when (new.act <> 'unpaid') execute function courier_claim_act_by_two();
--> statement-breakpoint
create function courier_claim_unpaid_by_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from proposal p join courier_claim_act b on b.id = p.subject where p.id = new.proposal_id and p.kind = 'remittance.undo' and p.state = 'agreed' and p.checker_id <> p.maker_id
      and b.id = new.detail ->> 'of' and b.act = 'bank' and b.claim_id = new.claim_id
      and b.amount_minor = new.amount_minor and p.payload ->> 'amountMinor' = new.amount_minor::text) then
    raise exception 'what paid a claim is undone by two' using errcode = '23514', constraint = 'courier_claim_unpaid_by_two';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_claim_unpaid_by_two before insert on courier_claim_act for each row
  when (new.act = 'unpaid') execute function courier_claim_unpaid_by_two();
--> statement-breakpoint
-- What was undone has not come, and its number is free.
do $patch$
declare
  v_name text;
  v_source text;
  v_was text := 'a.act = ''bank'' and bank_number(';
begin
  foreach v_name in array array['bank_credit_uses(text)','bank_line_told(text,bigint)'] loop
    v_source := pg_get_functiondef(v_name::regprocedure);
    if strpos(v_source, v_was) = 0 then
      raise exception '% no longer has: %', v_name, v_was;
    end if;
    execute replace(v_source, v_was, 'a.act = ''bank'' and not exists (select from courier_claim_act y where y.act = ''unpaid'' and y.detail ->> ''of'' = a.id) and bank_number(');
  end loop;
end $patch$;
