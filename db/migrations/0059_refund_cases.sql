-- Goods given back by support: which lines, by whose fault, who asked and who agreed; the money moves as refunds of its payments.
create table refund_case (
  id text primary key,
  order_id text not null references orders(id),
  sub_order_id text not null references sub_order(id),
  state text not null,
  fault text not null,
  stage text,
  goods_minor bigint not null,
  delivery_minor bigint not null,
  reason text not null,
  maker_id text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  checker_id text references user_account(id),
  decided_at timestamp with time zone,
  decision_reason text,
  constraint refund_case_standing check (state in ('requested','approved','rejected','withdrawn')),
  constraint refund_case_fault check (fault in ('vendor','market')),
  constraint refund_case_stage check (stage in ('before','after') and (state = 'approved') = (stage is not null)),
  constraint refund_case_amounts check (goods_minor >= 0 and delivery_minor >= 0 and goods_minor + delivery_minor > 0),
  constraint refund_case_words check (char_length(reason) between 3 and 300 and char_length(decision_reason) <= 300),
  constraint refund_case_four_eyes check (checker_id is distinct from maker_id),
  constraint refund_case_decided check ((state = 'requested') = (decided_at is null))
);
--> statement-breakpoint
create index refund_case_order on refund_case (order_id);
--> statement-breakpoint
create index refund_case_sub_order on refund_case (sub_order_id);
--> statement-breakpoint
create table refund_case_line (
  case_id text not null references refund_case(id),
  order_line_id text not null references order_line(id),
  quantity integer not null,
  amount_minor bigint not null,
  primary key (case_id, order_line_id),
  constraint refund_case_line_amounts check (quantity > 0 and amount_minor >= 0)
);
--> statement-breakpoint
create index refund_case_line_line on refund_case_line (order_line_id);
--> statement-breakpoint
alter table refund
  add column case_id text references refund_case(id),
  add column goods_minor bigint not null default 0,
  add column delivery_minor bigint not null default 0,
  drop constraint refund_born_of,
  add constraint refund_born_of check (born_of in ('sub_order_cancelled','order_cancelled','orphan','mismatch','lines')),
  add constraint refund_of_case check ((born_of = 'lines') = (case_id is not null)
    and goods_minor >= 0 and delivery_minor >= 0 and (case_id is null or goods_minor + delivery_minor > 0));
--> statement-breakpoint
create index refund_by_case on refund (case_id);
--> statement-breakpoint
alter table sub_order
  add column taken_goods_minor bigint not null default 0,
  add column taken_delivery_minor bigint not null default 0,
  add column back_goods_minor bigint not null default 0,
  add column back_delivery_minor bigint not null default 0,
  add column kind_goods_minor bigint not null default 0,
  add column kind_delivery_minor bigint not null default 0,
  -- No sale gives back more than it was, whoever gives it and when.
  add constraint sub_order_given_back check (least(taken_goods_minor, taken_delivery_minor, back_goods_minor, back_delivery_minor,
      kind_goods_minor, kind_delivery_minor) >= 0
    and taken_goods_minor + back_goods_minor + kind_goods_minor <= goods_minor
    and taken_delivery_minor + back_delivery_minor + kind_delivery_minor <= delivery_minor);
--> statement-breakpoint
create function keep_refund_case() returns trigger language plpgsql as $$
begin
  if old.state <> 'requested' then
    raise exception 'a case is decided once' using errcode = '23514', constraint = 'refund_case_once';
  end if;
  if (new.id, new.order_id, new.sub_order_id, new.fault, new.goods_minor, new.delivery_minor, new.reason, new.maker_id, new.made_at)
    is distinct from (old.id, old.order_id, old.sub_order_id, old.fault, old.goods_minor, old.delivery_minor, old.reason, old.maker_id, old.made_at) then
    raise exception 'a case keeps its words' using errcode = '23514', constraint = 'refund_case_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger refund_case_kept before update on refund_case for each row execute function keep_refund_case();
--> statement-breakpoint
create trigger refund_case_stays before delete on refund_case for each statement execute function refuse_change();
--> statement-breakpoint
create trigger refund_case_line_append_only before update or delete on refund_case_line for each statement execute function refuse_change();
--> statement-breakpoint
-- No piece goes back twice, also under concurrency: the part is locked first.
create function refund_line_ceiling() returns trigger language plpgsql as $$
declare
  v_ordered integer;
  v_part text;
begin
  select quantity, sub_order_id into v_ordered, v_part from order_line where id = new.order_line_id;
  perform 1 from sub_order where id = v_part for update;
  if not exists (select from refund_case where id = new.case_id and sub_order_id = v_part)
    or (select sum(l.quantity) from refund_case_line l join refund_case c on c.id = l.case_id
        where l.order_line_id = new.order_line_id and c.state in ('requested','approved')) > v_ordered then
    raise exception 'refund.line_given_back' using errcode = 'HAAT1';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger refund_line_ceiling after insert on refund_case_line for each row execute function refund_line_ceiling();
--> statement-breakpoint
-- Some pieces of a line go back on the shelf before the parcel is packed; the rest stays promised.
create function restock_line(p_line text, p_quantity integer) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_held record;
begin
  select r.id, r.variant_id, r.quantity into v_held from reservation r
    join order_line l on l.sub_order_id = r.sub_order_id and l.variant_id = r.variant_id
   where l.id = p_line and r.state = 'committed';
  if v_held is null or p_quantity < 1 or v_held.quantity < p_quantity then
    raise exception 'refund.line_given_back' using errcode = 'HAAT1';
  end if;
  perform 1 from stock where variant_id = v_held.variant_id for update;
  update stock set committed = committed - p_quantity where variant_id = v_held.variant_id;
  if v_held.quantity = p_quantity then
    update reservation set state = 'restocked' where id = v_held.id and state = 'committed' and quantity = v_held.quantity;
  else
    update reservation set quantity = quantity - p_quantity where id = v_held.id and state = 'committed' and quantity = v_held.quantity;
  end if;
  if not found then
    raise exception 'reservation % has moved', v_held.id using errcode = '40001';
  end if;
end $$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function restock_line(text, integer) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function restock_line(text, integer) from public;
--> statement-breakpoint
grant execute on function restock_line(text, integer) to haat_job;
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['refund_case','refund_case_line'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('grant select on %I to haat_app, haat_read, haat_job, haat_engine', t);
    execute format('grant insert on %I to haat_job', t);
  end loop;
end $$;
--> statement-breakpoint
-- A shop and a buyer see which pieces went back; who decided it and why is the staff's.
create policy staff on refund_case for select to haat_app using (haat_is_staff());
--> statement-breakpoint
create policy staff on refund_case_line for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant update (state, stage, checker_id, decided_at, decision_reason) on refund_case to haat_job;
--> statement-breakpoint
create function given_back_of(p_line text) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(l.quantity), 0)::int from refund_case_line l join refund_case c on c.id = l.case_id
   where l.order_line_id = p_line and c.state = 'approved'
$$;
--> statement-breakpoint
revoke all on function given_back_of(text) from public;
--> statement-breakpoint
grant execute on function given_back_of(text) to haat_app, haat_job, haat_engine, haat_read;
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('sub_order_lines(text)'::regprocedure);
  v_rules text := pg_get_functiondef('ledger_rules(timestamp with time zone)'::regprocedure);
begin
  if strpos(v_source, '''quantity'', l.quantity,') = 0 or strpos(v_rules, '''J8'',''J15b''') = 0
    or strpos(v_rules, '''due '' || s.total_minor') + strpos(v_rules, ', due '' || s.total_minor') = 0
    or strpos(v_rules, 'd.released is distinct from s.total_minor') = 0 then
    raise exception 'a function is another than the one this was written for';
  end if;
  execute replace(v_source, '''quantity'', l.quantity,', '''quantity'', l.quantity, ''givenBack'', given_back_of(l.id),');
  v_rules := replace(v_rules, '''J8'',''J15b''', '''J8'',''J9'',''J10'',''J15b'',''J19''');
  v_rules := replace(v_rules, '(''requested'',''rejected'')', '(''requested'',''rejected'',''withdrawn'')');
  v_rules := replace(v_rules, ', due '' || s.total_minor', ', due '' || (s.total_minor - s.taken_goods_minor - s.taken_delivery_minor)');
  v_rules := replace(v_rules, 'd.released is distinct from s.total_minor',
    'd.released is distinct from s.total_minor - s.taken_goods_minor - s.taken_delivery_minor');
  execute v_rules;
end $patch$;
--> statement-breakpoint
-- A shop's statement names the part whose goods went back, and learns nothing else of the refund.
create function refund_part(p_refund text) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select o.number || '-' || s.seq from refund r join sub_order s on s.id = r.sub_order_id join orders o on o.id = s.order_id
   where r.id = p_refund and (haat_is_staff() or haat_kind() = 'vendor' and s.vendor_id = haat_vendor())
$$;
--> statement-breakpoint
revoke all on function refund_part(text) from public;
--> statement-breakpoint
grant execute on function refund_part(text) to haat_app;
--> statement-breakpoint
-- Packed is what is left: pieces taken out meanwhile stay on the shelf.
create or replace view packing_line with (security_barrier) as
  select l.id, l.sub_order_id, l.product_slug, json_build_object('bn', l.title_bn, 'en', l.title_en) as title,
    json_build_object('bn', l.label_bn, 'en', l.label_en) as label, l.sku, l.picture, l.quantity - given_back_of(l.id) as quantity
  from order_line l
  where l.vendor_id = haat_vendor() and haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','packer')
    and l.quantity > given_back_of(l.id);
