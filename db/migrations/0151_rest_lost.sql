-- What was not taken at a door may be lost on its way back: its courier owes what it would have earned, as he does for a whole parcel,
-- until it turns up. What he has paid for, or two have given up, turns up for nobody.
alter table door_outcome add column lost_at timestamp with time zone;
--> statement-breakpoint
alter table door_outcome drop constraint door_outcome_state, add constraint door_outcome_state
    check (state in ('whole','coming','lost','back') and (state not in ('coming','lost') or case_id is not null or note is not null)),
  add constraint door_outcome_lost check (case state when 'lost' then lost_at is not null when 'back' then true else lost_at is null end);
--> statement-breakpoint
do $patch$
declare
  was text := pg_get_functiondef('keep_door_outcome()'::regprocedure);
  become text := replace(replace(was, 'old.state <> ''coming''', 'not (old.state = ''coming'' and new.state in (''lost'',''back'') or old.state = ''lost'' and new.state = ''back''
      and new.lost_at = old.lost_at and not exists (select from courier_claim w where w.consignment_id = new.consignment_id and w.kind = ''lost''
        and not exists (select from courier_claim_act a where a.claim_id = w.id and a.act = ''found'')))'),
    'array[''state'',''ended_by'',''ended_at'']', 'array[''state'',''ended_by'',''ended_at'',''lost_at'']');
begin
  if strpos(was, 'old.state <> ''coming''') = 0 or strpos(was, 'array[''state'',''ended_by'',''ended_at'']') = 0 then
    raise exception 'keep_door_outcome is not as it was';
  end if;
  execute become;
end $patch$;
--> statement-breakpoint
do $patch$
declare
  was text := pg_get_functiondef('take_back_rest(text, jsonb, text, text)'::regprocedure);
  become text := replace(was, 'where sub_order_id = p_sub_order and state = ''coming''', 'where sub_order_id = p_sub_order and state in (''coming'',''lost'')');
begin
  if become = was then raise exception 'take_back_rest is not as it was'; end if;
  execute become;
end $patch$;
--> statement-breakpoint
do $patch$
declare
  was text := pg_get_functiondef('door_of(text)'::regprocedure);
  -- Of what was lost, until somebody has paid for it.
  become text := replace(replace(was, 'case when d.state = ''coming'' then d.note end',
      'case when d.state in (''coming'',''lost'') then d.note end, ''lostAt'', case when d.state = ''lost'' then d.lost_at end'),
    'when d.state = ''coming'' then (select coalesce', 'when d.state = ''coming'' or d.state = ''lost'' and not exists (select from courier_claim w
        where w.consignment_id = d.consignment_id and w.kind = ''lost'' and (w.paid_minor > 0 or w.written_minor > 0)) then (select coalesce');
begin
  if strpos(was, 'case when d.state = ''coming'' then d.note end') = 0 or strpos(was, 'when d.state = ''coming'' then (select coalesce') = 0 then
    raise exception 'door_of is not as it was';
  end if;
  execute become;
end $patch$;
--> statement-breakpoint
alter table courier_claim_act drop constraint courier_claim_act_name, drop constraint courier_claim_act_money, drop constraint courier_claim_act_hand,
  add constraint courier_claim_act_name check (act in ('ask','refused','propose','refuse','withdraw','statement','undo','bank','cost','write_off','offset','parcel','claim','found')),
  add constraint courier_claim_act_hand check (by_id is not null or act = 'statement'),
  add constraint courier_claim_act_money check ((amount_minor is not null) = (act in ('statement','undo','bank','cost','write_off','offset','parcel','claim','found')) and (amount_minor is null or amount_minor > 0));
--> statement-breakpoint
create function courier_claim_found() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.act = 'found' and not exists (select from courier_claim w where w.id = new.claim_id and w.kind = 'lost' and w.state = 'closed'
      and w.paid_minor = 0 and w.amount_minor = new.amount_minor)
    or new.act = 'found' and exists (select from courier_claim_act a where a.claim_id = new.claim_id and a.act in ('write_off','found')) then
    raise exception 'what has been paid for, or given up, is not found' using errcode = '23514', constraint = 'courier_claim_act_found';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_claim_act_found before insert on courier_claim_act for each row execute function courier_claim_found();
--> statement-breakpoint
grant update (lost_at) on door_outcome to haat_engine;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
-- What those pieces cost at the door. Null: nothing of it was on its way back.
create function lose_rest(p_sub_order text) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_case text;
begin
  update door_outcome set state = 'lost', lost_at = now() where sub_order_id = p_sub_order and state = 'coming' returning case_id into v_case;
  if not found then
    return null;
  end if;
  return coalesce((select sum(amount_minor) from refund_case_line where case_id = v_case), 0);
end $$;
--> statement-breakpoint
alter function lose_rest(text) owner to haat_engine;
--> statement-breakpoint
-- The part of whose parcel a claim is, for its shop's statement.
create function claimed_part(p_key text) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select o.number || '-' || s.seq from courier_claim w join consignment c on c.id = w.consignment_id join sub_order s on s.id = c.sub_order_id
      join orders o on o.id = s.order_id
   where w.id = split_part(p_key, ':', 1) and (haat_is_staff() or haat_kind() = 'vendor' and s.vendor_id = haat_vendor())
$$;
--> statement-breakpoint
alter function claimed_part(text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function lose_rest(text), claimed_part(text) from public;
--> statement-breakpoint
grant execute on function lose_rest(text) to haat_job;
--> statement-breakpoint
grant execute on function claimed_part(text) to haat_app;
