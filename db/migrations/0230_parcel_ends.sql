-- What keeps a shop's money from it is not ended by words that decide nothing: whoever ends it says that the delivery stays, and lets that money
-- go by it, alone up to a limit and above it by two; or the delivery is taken back by two, and nothing is kept any more.
alter table parcel_case
  add column ended_as text,
  add column released_minor bigint,
  add column proposal_id text references proposal(id),
  add constraint parcel_case_ended_as check (ended_as is null or ended_as in ('stays','undone') and state = 'ended'),
  add constraint parcel_case_released check ((released_minor is not null) = (ended_as is not distinct from 'stays') and released_minor > 0 and (proposal_id is null or released_minor is not null));
--> statement-breakpoint
create index parcel_case_alone on parcel_case (ended_by, ended_at) where ended_as = 'stays' and proposal_id is null;
--> statement-breakpoint
-- What a shop has earned by a delivered part, less what of it was given back.
create function part_earning(p_sub_order text) returns bigint
language sql stable set search_path = public, pg_temp as $$
  select coalesce(sum(x.sign * (x.minor - x.k - (x.k * x.vat_bp + 5000) / 10000)), 0)::bigint
    from (select e.sign, e.minor, s.vat_bp, (e.minor * s.commission_bp + 5000) / 10000 as k from sub_order s
      cross join lateral (values (1, s.goods_minor - s.taken_goods_minor), (-1, s.back_goods_minor)) e(sign, minor) where s.id = p_sub_order) x
$$;
--> statement-breakpoint
-- Poisha that a shop is not paid while this case of its parcel is open.
create function case_holds(p_case text) returns bigint
language sql stable set search_path = public, pg_temp as $$
  select coalesce((select greatest(part_earning(s.id), 0) from parcel_case k join consignment c on c.id = k.consignment_id
      join sub_order s on s.id = c.sub_order_id and s.state = 'delivered'
    where k.id = p_case and k.state = 'open' and k.kind in ('after_delivery','amount','came_back')), 0)
$$;
--> statement-breakpoint
-- All that one person has let go alone within a day counts.
create function case_alone(p_by text) returns bigint
language sql stable set search_path = public, pg_temp as $$
  select coalesce(sum(k.released_minor), 0)::bigint from parcel_case k
   where k.ended_by = p_by and k.ended_as = 'stays' and k.proposal_id is null and k.ended_at > now() - interval '1 day'
$$;
--> statement-breakpoint
create function case_asks_two(p_case text, p_by text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select h.minor > 0 and h.minor + case_alone(p_by) > setting_now('remittance_alone_minor', 500000) from (select case_holds(p_case) as minor) h
$$;
--> statement-breakpoint
create function parcel_case_decided() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_holds bigint := case_holds(old.id);
begin
  if v_holds = 0 then
    if new.ended_as is not distinct from 'stays' then
      raise exception 'nothing is let go by it' using errcode = '23514', constraint = 'parcel_case_released';
    end if;
    return new;
  end if;
  if new.ended_as is distinct from 'stays' then
    raise exception 'it keeps money from its shop, and nobody has said whether the delivery stays' using errcode = '23514', constraint = 'parcel_case_undecided';
  end if;
  new.released_minor := v_holds;
  if new.proposal_id is null then
    perform pg_advisory_xact_lock(hashtextextended('parcel_case:' || new.ended_by, 0));
    if case_asks_two(old.id, new.ended_by) then
      raise exception 'two let go what is above the limit' using errcode = '23514', constraint = 'parcel_case_alone';
    end if;
  elsif not exists (select from proposal p where p.id = new.proposal_id and p.kind = 'parcel.case' and p.subject = old.id and p.state = 'agreed'
      and p.checker_id <> p.maker_id and (p.payload ->> 'amountMinor')::bigint >= v_holds) then
    raise exception 'two have not agreed to this' using errcode = '23514', constraint = 'parcel_case_by_two';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger parcel_case_decided before update on parcel_case for each row when (old.state = 'open' and new.state = 'ended') execute function parcel_case_decided();
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('keep_parcel_case()'::regprocedure);
  v_was text := 'array[''state'',''ended_by'',''ended_at'',''reason'',''answer'']';
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'proposal_kind');
  v_policy text := (select pg_get_expr(polqual, polrelid) from pg_policy where polrelid = 'proposal'::regclass and polname = 'staff');
begin
  if strpos(v_source, v_was) = 0 then
    raise exception 'keep_parcel_case no longer has: %', v_was;
  end if;
  execute replace(v_source, v_was, 'array[''state'',''ended_by'',''ended_at'',''reason'',''answer'',''ended_as'',''released_minor'',''proposal_id'']');
  if strpos(v_check, '''parcel.state''::text') = 0 then
    raise exception 'proposal_kind no longer has parcel.state: %', v_check;
  end if;
  execute 'alter table proposal drop constraint proposal_kind, add constraint proposal_kind ' || replace(v_check, '''parcel.state''::text', '''parcel.state''::text, ''parcel.case''::text');
  if strpos(v_policy, '''parcel.state''::text') = 0 then
    raise exception 'the staff of proposals no longer read parcel.state: %', v_policy;
  end if;
  drop policy staff on proposal;
  execute 'create policy staff on proposal for select to haat_app using (' || replace(v_policy, '''parcel.state''::text', '''parcel.state''::text, ''parcel.case''::text') || ')';
end $patch$;
--> statement-breakpoint
grant update (ended_as, proposal_id) on parcel_case to haat_job;
--> statement-breakpoint
revoke all on function part_earning(text), case_holds(text), case_alone(text), case_asks_two(text, text) from public;
--> statement-breakpoint
grant execute on function part_earning(text), case_holds(text), case_alone(text), case_asks_two(text, text) to haat_job;
