-- What an order costs the database. The planner takes lines in JSON, and the rows of a function, for a hundred and more,
-- and then reads all stock there is; an array it takes for a few. Plans are made once per connection and kept.
create or replace function place_order(p jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  claimed idempotency_key;
  bad record;
  v_goods bigint;
  v_delivery bigint;
  v_order text := p->>'orderId';
  v_expires timestamptz := now() + make_interval(mins => (p->>'holdMinutes')::int);
  v_variants text[] := array(select l->>'variantId' from jsonb_array_elements(p->'lines') l);
  v_first text := case when p->>'method' = 'cod' then 'pending_verification' else 'pending_payment' end;
begin
  insert into idempotency_key (caller, route, key, body_hash, answer)
  values (p->>'caller', p->>'route', p->>'key', p->>'bodyHash', jsonb_build_object('orderId', v_order))
  on conflict do nothing;
  if not found then
    select * into claimed from idempotency_key where caller = p->>'caller' and route = p->>'route' and key = p->>'key';
    if claimed.body_hash <> p->>'bodyHash' then
      raise exception 'idempotency.key_reused' using errcode = 'HAAT1';
    end if;
    return claimed.answer || jsonb_build_object('replayed', true);
  end if;

  perform 1 from stock where variant_id = any(v_variants) order by variant_id for update;

  select l."variantId" as variant_id, s.on_hand - s.held - s.committed as available, pr.title_bn, pr.title_en,
         (v.id is null or v.state <> 'published' or pr.state <> 'published' or ve.state <> 'open') as gone,
         v.price_minor is distinct from l."unitPriceMinor" as price_moved
    into bad
    from jsonb_to_recordset(p->'lines') as l("variantId" text, quantity int, "unitPriceMinor" bigint)
    left join variant v on v.id = l."variantId"
    left join product pr on pr.id = v.product_id
    left join vendor ve on ve.id = v.vendor_id
    left join stock s on s.variant_id = v.id
   where v.id is null or v.state <> 'published' or pr.state <> 'published' or ve.state <> 'open'
      or v.price_minor <> l."unitPriceMinor" or coalesce(s.on_hand - s.held - s.committed, 0) < l.quantity
   order by l."variantId" limit 1;
  if found then
    raise exception '%', case when bad.gone then 'variant.not_for_sale' when bad.price_moved then 'quote.changed' else 'stock.insufficient' end
      using errcode = 'HAAT1',
            detail = jsonb_build_object('variantId', bad.variant_id, 'available', greatest(coalesce(bad.available, 0), 0),
                                        'titleBn', coalesce(bad.title_bn, ''), 'titleEn', coalesce(bad.title_en, ''))::text;
  end if;

  select sum(l."unitPriceMinor" * l.quantity) into v_goods
    from jsonb_to_recordset(p->'lines') as l(quantity int, "unitPriceMinor" bigint);
  select sum(s."deliveryMinor") into v_delivery from jsonb_to_recordset(p->'subOrders') as s("deliveryMinor" bigint);
  if v_goods + v_delivery <> (p->>'totalMinor')::bigint then
    raise exception 'quote.changed' using errcode = 'HAAT1';
  end if;

  insert into orders (id, number, track_code, token_hash, buyer_id, state, method, lang, contact_name, contact_phone, alt_phone,
    area_id, area_bn, area_en, district_bn, district_en, details, landmark, note,
    goods_minor, delivery_minor, total_minor, quote_hash, cart_hash, expires_at)
  values (v_order, p->>'number', p->>'trackCode', p->>'tokenHash', p->>'buyerId', v_first, p->>'method', p->>'lang',
    p->>'contactName', p->>'contactPhone', p->>'altPhone', p->>'areaId', p->>'areaBn', p->>'areaEn', p->>'districtBn', p->>'districtEn',
    p->>'details', p->>'landmark', p->>'note', v_goods, v_delivery, v_goods + v_delivery, p->>'quoteHash', p->>'cartHash', v_expires);

  insert into sub_order (id, order_id, vendor_id, seq, state, goods_minor, delivery_minor, total_minor, commission_bp, vat_bp,
    zone, promise_days, delivery_code)
  select s.id, v_order, s."vendorId", s.seq, 'pending', g.goods, s."deliveryMinor", g.goods + s."deliveryMinor",
         s."commissionBp", s."vatBp", s.zone, s."promiseDays", s."deliveryCode"
    from jsonb_to_recordset(p->'subOrders') as s(id text, "vendorId" text, seq int, "deliveryMinor" bigint, "commissionBp" bigint,
           "vatBp" bigint, zone text, "promiseDays" int, "deliveryCode" text)
    join (select l."subOrderId", sum(l."unitPriceMinor" * l.quantity) goods
            from jsonb_to_recordset(p->'lines') as l("subOrderId" text, quantity int, "unitPriceMinor" bigint) group by 1) g
      on g."subOrderId" = s.id;

  insert into order_line (id, order_id, sub_order_id, vendor_id, product_id, variant_id, product_slug, sku, title_bn, title_en,
    label_bn, label_en, picture, quantity, unit_price_minor, total_minor, weight_grams)
  select l.id, v_order, l."subOrderId", v.vendor_id, pr.id, v.id, pr.slug, v.sku, pr.title_bn, pr.title_en, v.label_bn, v.label_en,
         pr.pictures->0, l.quantity, v.price_minor, v.price_minor * l.quantity, v.weight_grams
    from jsonb_to_recordset(p->'lines') as l(id text, "subOrderId" text, "variantId" text, quantity int)
    join variant v on v.id = l."variantId" join product pr on pr.id = v.product_id;
  if exists (select 1 from order_line l join sub_order s on s.id = l.sub_order_id where l.order_id = v_order and l.vendor_id <> s.vendor_id) then
    raise exception 'quote.changed' using errcode = 'HAAT1';
  end if;

  update stock s set held = held + l.quantity
    from jsonb_to_recordset(p->'lines') as l("variantId" text, quantity int)
   where s.variant_id = l."variantId" and s.variant_id = any(v_variants);
  insert into reservation (id, order_id, sub_order_id, variant_id, vendor_id, quantity, state, expires_at)
  select l."reservationId", v_order, l."subOrderId", l."variantId", v.vendor_id, l.quantity, 'held', v_expires
    from jsonb_to_recordset(p->'lines') as l("reservationId" text, "subOrderId" text, "variantId" text, quantity int)
    join variant v on v.id = l."variantId";

  insert into transition (machine, subject_id, order_id, from_state, to_state, event_key, actor)
  values ('order', v_order, v_order, 'draft', v_first, 'placed', p->>'actor');
  insert into transition (machine, subject_id, order_id, from_state, to_state, event_key, actor)
  select 'sub_order', s.id, v_order, null, 'pending', 'placed', p->>'actor'
    from jsonb_to_recordset(p->'subOrders') as s(id text, seq int) order by s.seq;

  if p ? 'attempt' then
    insert into payment_attempt (id, order_id, method, state, amount_minor, invoice, expires_at)
    values (p->'attempt'->>'id', v_order, p->>'method', 'created', v_goods + v_delivery, p->'attempt'->>'invoice', v_expires);
    insert into transition (machine, subject_id, order_id, from_state, to_state, event_key, actor)
    values ('attempt', p->'attempt'->>'id', v_order, null, 'created', 'created', p->>'actor');
  end if;
  if p ? 'code' then
    insert into one_time_code (id, phone, purpose, subject, code_hash, expires_at)
    values (p->'code'->>'id', p->>'contactPhone', 'order', v_order, p->'code'->>'hash', now() + make_interval(mins => (p->'code'->>'minutes')::int));
  end if;
  insert into outbox (aggregate, topic, event_key, payload)
  select o.aggregate, o.topic, o."eventKey", o.payload
    from jsonb_to_recordset(p->'outbox') as o(aggregate text, topic text, "eventKey" text, payload jsonb);
  return jsonb_build_object('orderId', v_order);
end $$;
--> statement-breakpoint
alter function uncovered_lines(text) rows 4;
--> statement-breakpoint
-- The lines of a vendor's part. Read with the rights of who asks: row security stays in force in all of these.
create function sub_order_lines(p_sub_order text) returns json
language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return (select coalesce(json_agg(json_build_object(
      'id', l.id, 'productSlug', l.product_slug, 'title', json_build_object('bn', l.title_bn, 'en', l.title_en),
      'label', json_build_object('bn', l.label_bn, 'en', l.label_en), 'picture', l.picture, 'quantity', l.quantity,
      'unitPrice', l.unit_price_minor::text, 'total', l.total_minor::text) order by l.id), '[]')
    from order_line l where l.sub_order_id = p_sub_order);
end $$;
--> statement-breakpoint
create function order_document(p_order text) returns json
language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return (select json_build_object(
      'id', o.id, 'number', o.number, 'trackCode', o.track_code, 'state', o.state, 'method', o.method, 'placedAt', o.placed_at,
      'expiresAt', o.expires_at, 'hasExpired', coalesce(o.expires_at < now(), false),
      'contact', json_build_object('name', o.contact_name, 'phone', o.contact_phone, 'altPhone', o.alt_phone),
      'area', json_build_object('bn', o.area_bn, 'en', o.area_en),
      'district', json_build_object('bn', o.district_bn, 'en', o.district_en), 'details', o.details, 'landmark', o.landmark,
      'note', o.note, 'goods', o.goods_minor::text, 'delivery', o.delivery_minor::text, 'total', o.total_minor::text,
      'subOrders', (select coalesce(json_agg(json_build_object(
          'id', s.id, 'seq', s.seq, 'state', s.state, 'vendorId', v.id, 'vendorSlug', v.slug,
          'vendorName', json_build_object('bn', v.name_bn, 'en', v.name_en), 'goods', s.goods_minor::text,
          'delivery', s.delivery_minor::text, 'total', s.total_minor::text, 'zone', s.zone, 'promisedBy', s.promised_by,
          'deliveryCode', s.delivery_code, 'lines', sub_order_lines(s.id)) order by s.seq), '[]')
        from sub_order s join vendor v on v.id = s.vendor_id where s.order_id = o.id),
      'payments', (select coalesce(json_agg(json_build_object(
          'id', a.id, 'method', a.method, 'state', a.state, 'amount', a.amount_minor::text, 'providerTrx', a.gateway_trx_id,
          'startedAt', a.created_at) order by a.created_at desc, a.id desc), '[]') from payment_attempt a where a.order_id = o.id),
      'refunds', (select coalesce(json_agg(json_build_object(
          'id', r.id, 'state', r.state, 'amount', r.amount_minor::text, 'decidedAt', r.decided_at, 'doneAt', r.done_at,
          'bornOf', r.born_of) order by r.decided_at, r.id), '[]') from refund r where r.order_id = o.id),
      'steps', (select coalesce(json_agg(json_build_object(
          'at', t.at, 'machine', t.machine, 'subjectId', t.subject_id, 'from', t.from_state, 'to', t.to_state, 'actor', t.actor,
          'reason', t.reason) order by t.id), '[]') from transition t where t.order_id = o.id))
    from orders o where o.id = p_order);
end $$;
--> statement-breakpoint
revoke all on function sub_order_lines(text), order_document(text) from public;
--> statement-breakpoint
grant execute on function sub_order_lines(text), order_document(text) to haat_app, haat_job;
