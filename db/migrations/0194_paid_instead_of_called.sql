-- Who waits for our call before a cash order leaves may pay a part ahead by a wallet instead: a tender beside those of the doors. What is
-- offered is a setting of two of finance, never more than the law's tenth, and frozen where it was offered.
alter table setting add constraint setting_call_advance_mode check (name <> 'call_advance_mode' or value in ('"off"', '"missed"', '"offer"'));
--> statement-breakpoint
alter table order_risk
  add column advance_minor bigint,
  add column offered_by text references user_account(id);
--> statement-breakpoint
alter table order_risk
  drop constraint order_risk_state,
  drop constraint order_risk_end,
  add constraint order_risk_state check (state in ('waiting','confirmed','refused','overruled','corrected','paid_ahead')),
  -- Of what was paid nobody of ours is the author.
  add constraint order_risk_end check ((state = 'waiting' or ended_at is not null)
    and (state = 'paid_ahead' or (ended_by is null) = (ended_at is null))),
  add constraint order_risk_offer check (advance_minor > 0 and (offered_by is null or advance_minor is not null));
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values ('order_risk','waiting','paid_ahead');
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    -- An offer is made once, while somebody is still to be called, and stays as it was made; it is taken by money alone.
    ['keep_order_risk()', 'array[''state'',''call_after'',''ended_by'',''ended_at'',''ended_reason'',''version'']',
     'array[''state'',''call_after'',''ended_by'',''ended_at'',''ended_reason'',''version'',''advance_minor'',''offered_by'']'],
    ['keep_order_risk()', 'to_jsonb(new) - v_free is distinct from to_jsonb(old) - v_free then',
     'to_jsonb(new) - v_free is distinct from to_jsonb(old) - v_free
    or (new.advance_minor, new.offered_by) is distinct from (old.advance_minor, old.offered_by)
      and (old.advance_minor is not null or old.state <> ''waiting'')
    or new.state = ''paid_ahead'' and old.state <> new.state and not exists (select from payment_attempt a where a.order_id = new.id
      and a.tender_no = 0 and a.state = ''captured'' and a.captured_minor = new.advance_minor) then'],
    ['ask_before_leaving()', 'insert into order_risk (id, reasons) values (new.id, v_reasons);',
     'insert into order_risk (id, reasons, advance_minor) values (new.id, v_reasons,
      case when setting_word(''call_advance_mode'', ''offer'') = ''offer'' then call_advance(new) end);']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
-- What may be paid ahead of this cash order, in whole taka, by the rule of every advance: null where the rule has none, it is too little for a
-- wallet, or the order brings what was agreed in exchange.
create function call_advance(p_order orders) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select a.whole from (select least(
      case when setting_word('advance_kind', 'delivery') = 'percent' then p_order.total_minor * setting_now('advance_bp', 1000) / 10000
        else p_order.delivery_minor end,
      p_order.total_minor * least(setting_now('advance_cap_bp', 1000), 1000) / 10000) / 100 * 100 as whole) a
   where a.whole >= greatest(setting_now('advance_least_minor', 1000), 1) and a.whole < p_order.total_minor
     and p_order.method = 'cod' and p_order.advance_minor is null and p_order.swap_id is null
     and setting_word('call_advance_mode', 'offer') <> 'off'
$$;
--> statement-breakpoint
-- What a wallet may take of this order now instead of our call, in poisha; null: nothing. Of an order that is no longer whole nothing: what
-- was offered was a share of all of it.
create function awaited_advance(p_order text) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select r.advance_minor from order_risk r join orders o on o.id = r.id
   where r.id = p_order and r.state = 'waiting' and o.method = 'cod' and o.advance_minor is null and o.state in ('confirmed','in_progress')
     and not exists (select from sub_order s where s.order_id = o.id
       and (s.state not in ('confirmed','accepted','packed') or s.taken_goods_minor + s.taken_delivery_minor > 0))
$$;
--> statement-breakpoint
-- Without escrow the law lets a marketplace take a tenth of the price ahead, whoever writes the row.
create function offer_within_law() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.advance_minor * 10 > (select o.total_minor from orders o where o.id = new.id) then
    raise exception 'more than a tenth is asked for ahead' using errcode = '23514', constraint = 'order_risk_tenth';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger order_risk_tenth before insert or update of advance_minor on order_risk for each row
  when (new.advance_minor is not null) execute function offer_within_law();
--> statement-breakpoint
do $$
declare
  f text;
begin
  foreach f in array array['call_advance(orders)','awaited_advance(text)','offer_within_law()'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
grant execute on function call_advance(orders) to haat_app, haat_job, haat_read, haat_engine;
--> statement-breakpoint
grant execute on function awaited_advance(text) to haat_app, haat_job, haat_read, haat_engine;
--> statement-breakpoint
grant update (advance_minor, offered_by) on order_risk to haat_job;
